using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Identity.Tokens;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>Entra ID has one document for all tenants; here it is made up, on loopback.</summary>
public sealed class EntraTests : IAsyncLifetime
{
    private readonly SignInStage _stage = new()
    {
        Settings = provider => new() { ["AzureAd:Instance"] = $"{provider.Address}/", ["AzureAd:TenantId"] = "organizations" },
    };

    public async ValueTask InitializeAsync()
    {
        await _stage.InitializeAsync();
        _stage.Provider.Issuer = $"{_stage.Provider.Address}/{{tenantid}}/v2.0";
        _stage.Provider.Document["authorization_response_iss_parameter_supported"] = null;
        _stage.Provider.KeyIssuers["issuer"] = _stage.Provider.Issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_member_of_any_known_tenant_signs_in_by_the_name_in_its_domain()
    {
        Assert.Equal("/customers", await SignIn(_stage.Cast.Mina));
        Assert.Equal("/customers", await SignIn(_stage.Cast.Jun));
    }

    [Fact]
    public async Task One_tenant_doesnt_speak_for_another() =>
        Assert.Equal(Failed(SignInFault.NotTrusted), await SignIn(_stage.Cast.Mina, a => a.Claims["iss"] = IssuerOf(_stage.Cast.Jun)));

    [Fact]
    public async Task The_place_for_the_tenant_is_no_issuer() =>
        Assert.Equal(Failed(SignInFault.NotTrusted), await SignIn(_stage.Cast.Mina, a => a.Claims["iss"] = _stage.Provider.Issuer));

    [Fact]
    public async Task A_key_of_one_issuer_signs_for_no_other()
    {
        _stage.Provider.KeyIssuers["issuer"] = IssuerOf(_stage.Cast.Jun);

        Assert.Equal(Failed(SignInFault.NotTrusted), await SignIn(_stage.Cast.Mina));
    }

    [Fact]
    public async Task A_private_account_belongs_to_no_organisation()
    {
        const string Everybodys = "9188040d-6c67-4c5b-b112-36a304b66dad";

        Assert.Equal(Failed(SignInFault.TenantNotAllowed), await SignIn(_stage.Cast.Mina, a =>
        {
            a.Claims["tid"] = Everybodys;
            a.Claims["iss"] = $"{_stage.Provider.Address}/{Everybodys}/v2.0";
        }));
    }

    [Fact]
    public async Task A_guests_name_is_another_tenants_word() =>
        Assert.Equal(Failed(SignInFault.PersonUnknown), await SignIn(_stage.Cast.Mina, a => a.Claims["idp"] = "https://sts.windows.net/elsewhere/"));

    [Theory]
    [InlineData("idp", "https://sts.windows.net/elsewhere/")]
    [InlineData("acct", "1")]
    public async Task A_guest_doesnt_register_the_house(string claim, string value) =>
        Assert.Equal(Failed(SignInFault.TenantUnknown), await SignIn(_stage.Cast.Mina with { Tenant = TenantId.New(Cast.Then) }, a =>
        {
            (a.Claims["email"], a.Claims["email_verified"]) = ("mina@elsewhere.example", true);
            a.Claims[claim] = value;
        }));

    [Fact]
    public async Task Whoever_comes_from_a_tenant_on_record_that_nobody_settled_is_led_to_register()
    {
        var tenant = Tenant.Record(
            TenantId.New(Cast.Then), _stage.Cast.Namsan.Organization, "namsan-lab.onmicrosoft.com", TenantKind.Unclassified, CloudInstance.Global, CountryCode.Of("KR"), KindEvidence.None);
        var recorded = await _stage.Portal.Services.GetRequiredService<UseCases>().Run((PortalDbContext db) =>
        {
            db.Add(tenant);
            return db.Commit(null, default);
        });
        Assert.Null(recorded.Refusal);

        Assert.Equal(PortalUrls.Register, await SignIn(_stage.Cast.Jun with { Tenant = tenant.Id }));
    }

    [Fact]
    public async Task An_address_that_nobody_verified_is_only_a_text() =>
        Assert.Equal(Failed(SignInFault.PersonUnknown), await SignIn(_stage.Cast.Mina, a =>
        {
            a.Claims["email"] = _stage.Cast.Mina.Email;
            a.Claims["preferred_username"] = "somebody@portal.example";
        }));

    [Fact]
    public async Task An_access_token_counts_for_the_tenant_whose_issuer_made_it()
    {
        await SignIn(_stage.Cast.Mina);

        Assert.Equal(HttpStatusCode.OK, await Call(_stage.Cast.Mina, _stage.Cast.Mina));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(_stage.Cast.Mina, _stage.Cast.Jun));
    }

    [Theory]
    [InlineData("https://login.example/{tenantid}/v2.0", "https://login.example/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0", true)]
    [InlineData("https://login.example/{tenantid}/v2.0", "https://login.example/evil/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0", false)]
    [InlineData("https://login.example/{tenantid}/v2.0", "https://login.example/{tenantid}/v2.0", false)]
    [InlineData("https://login.example", "https://login.example", true)]
    [InlineData("https://login.example", "https://loginXexample", false)]
    public void An_answer_names_an_issuer_of_the_document(string told, string issuer, bool allowed) =>
        Assert.Equal(allowed, IssuerRule.AllowsAnswer(told, issuer));

    private async Task<string> SignIn(Actor person, Action<Attempt>? bend = null) => await _stage.SignIn(_stage.Browser(), person, attempt =>
    {
        attempt.Answers("iss", null);
        attempt.Claims["iss"] = IssuerOf(person);
        attempt.Claims["preferred_username"] = person.Email;
        attempt.Claims.Remove("email");
        attempt.Claims.Remove("email_verified");
        bend?.Invoke(attempt);
    });

    private async Task<HttpStatusCode> Call(Actor person, Actor issuer)
    {
        var token = new MintedToken(_stage, person);
        token.Claims.Remove("scope");
        (token.Claims["scp"], token.Claims["sub"], token.Claims["iss"]) = ("read", "differs from application to application", IssuerOf(issuer));
        return (await _stage.Portal.With(token.ToString()).Get("/api/v1/me")).Status;
    }

    private string IssuerOf(Actor person) => $"{_stage.Provider.Address}/{person.Tenant}/v2.0";

    private static string Failed(SignInFault fault) => PortalUrls.SignInFailed(fault);
}
