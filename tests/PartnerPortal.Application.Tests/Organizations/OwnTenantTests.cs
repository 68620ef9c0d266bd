using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Organizations;

/// <summary>An organisation adds, declares and detaches its own tenants.</summary>
public sealed class OwnTenantTests : CustomerStory
{
    private const string Lab = "namsan-lab.onmicrosoft.com";
    private static readonly Guid LabId = new("0192f0c1-0000-7000-8000-0000000000a1");
    private readonly Actor _sua;
    private readonly Actor _minho;

    public OwnTenantTests()
    {
        _sua = Cast.Person("sua", "Sua Yoon", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.AccountAdmin);
        _minho = Cast.Person("minho", "Minho Jang", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.SalesAgent);
        Cast.Users.Single(user => user.Id == Cast.Jun.User).Join(Cast.Namsan.Organization, Cast.NamsanCorporate, Roles.GlobalAdmin);
    }

    [Fact]
    public async Task Another_partner_may_sell_to_a_declared_corporate_tenant_and_still_not_to_the_CSP_tenant()
    {
        Granted(await Add(Cast.Jun));

        Granted(await Ask(Cast.Elena, Lab)); // T-08
        Assert.Equal("R-056", Refused(await Ask(Cast.Elena, "namsan.onmicrosoft.com")).Rule);
    }

    [Fact]
    public async Task Whoever_vouched_is_kept_with_the_day_and_the_grounds()
    {
        Granted(await Add(Cast.Jun));

        var row = (await Show(Cast.Jun)).Tenants.Single(tenant => tenant.Domain == Lab);

        Assert.Equal((TenantKind.PartnerCorporate, KindEvidence.OwnersAttestation), (row.Kind, row.Evidence));
        Assert.Equal(new Vouching("Jun Park", Portal.Clock.Now, "Licence list of\nNovember"), row.Vouching);
    }

    [Fact]
    public async Task What_an_account_admin_adds_buys_nothing_before_a_Global_admin_declares_it()
    {
        var tenant = Granted(await Add(_sua));
        Assert.Equal("R-066", Refused(await Ask(Cast.Elena, Lab)).Rule);
        Assert.Equal("access.lacks-permission", Refused(await Declare(_sua, tenant, TenantKind.PartnerCorporate)).Code);

        Assert.Null((await Declare(Cast.Jun, tenant, TenantKind.PartnerCorporate)).Refusal);

        Granted(await Ask(Cast.Elena, Lab));
    }

    [Fact]
    public async Task A_kind_is_declared_again_on_newer_evidence()
    {
        var tenant = Granted(await Add(Cast.Jun));
        Assert.Equal("organization.evidence-not-newer", Refused(await Declare(Cast.Jun, tenant, TenantKind.PartnerCorporate)).Code);

        Portal.Clock.Now += TimeSpan.FromDays(1);

        Assert.Null((await Declare(Cast.Jun, tenant, TenantKind.PartnerCorporate)).Refusal);
        Assert.Equal(Portal.Clock.Now, (await Show(Cast.Jun)).Tenants.Single(row => row.Id == tenant).Vouching!.At);
    }

    [Fact]
    public async Task Whoever_is_no_admin_changes_nothing_and_reads_who_may()
    {
        Assert.Equal("access.lacks-permission", Refused(await Add(_minho)).Code);
        Assert.Equal("access.lacks-permission", Refused(await Detach(_minho, Cast.NamsanCorporate)).Code);

        Assert.Equal(["Jun Park", "Sua Yoon"], (await Show(_minho)).Managers);
    }

    [Fact]
    public async Task A_tenant_of_another_organisation_is_refused_without_a_word_about_whose_it_is()
    {
        var refusal = Refused(await Add(Cast.Jun, domain: "mirae.onmicrosoft.com", id: Cast.Mirae.Tenant.Value));

        Assert.Equal(("R-009", true), (refusal.Rule, refusal.Decision is not null));
        Assert.DoesNotContain(refusal.Arguments, argument => argument.Contains("Hospital", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_domain_of_another_organisation_under_a_new_id_is_no_way_around() =>
        Assert.Equal("R-009", Refused(await Add(Cast.Jun, domain: "mirae.onmicrosoft.com")).Rule);

    [Theory]
    [InlineData(TenantKind.CspTransaction)]
    [InlineData(TenantKind.SandboxPartner)]
    [InlineData(TenantKind.Customer)]
    [InlineData(TenantKind.Unclassified)]
    public async Task A_partner_says_of_its_tenants_only_what_can_be_said_by_hand(TenantKind kind) =>
        Assert.Equal("organization.kind-not-by-hand", Refused(await Add(Cast.Jun, kind)).Code);

    [Fact]
    public async Task A_partner_cannot_declare_its_CSP_tenant_to_be_something_else() =>
        Assert.Equal("organization.kind-not-by-hand", Refused(await Declare(Cast.Jun, Cast.Namsan.Tenant, TenantKind.PartnerCorporate)).Code);

    [Fact]
    public async Task A_tenant_of_a_national_cloud_needs_an_organisation_there()
    {
        var command = Command() with { Domain = "namsan.onmicrosoft.us", Cloud = CloudInstance.UsGov, Country = CountryCode.Of("US") };

        Assert.Equal("R-019", Refused(await Portal.Run((AddTenant useCase) => useCase.Handle(Cast.Jun, command, default))).Rule);
    }

    [Theory]
    [InlineData("namsan-lab.onmicrosoft.us", "0192f0c1-0000-7000-8000-0000000000a1", "Invoice", "organization.domain-not-of-cloud")]
    [InlineData(Lab, "00000000-0000-0000-0000-000000000000", "Invoice", "organization.tenant-id-invalid")]
    [InlineData(Lab, "lab", "Invoice", "organization.tenant-id-invalid")]
    [InlineData(Lab, "0192f0c1-0000-7000-8000-0000000000a1", " ", "organization.grounds-missing")]
    [InlineData(Lab, "0192f0c1-0000-7000-8000-0000000000a1", "Invoice\0", "organization.grounds-missing")]
    public async Task What_is_misshapen_is_named(string domain, string id, string grounds, string code)
    {
        var command = Command() with { Domain = domain, Tenant = id, Grounds = grounds };

        Assert.Equal(code, Refused(await Portal.Run((AddTenant useCase) => useCase.Handle(Cast.Jun, command, default))).Code);
    }

    [Fact]
    public async Task A_preview_says_the_same_and_keeps_nothing()
    {
        var preview = Granted(await Portal.Run((PreviewTenant useCase) => useCase.Handle(_sua, Command(), default)));

        Assert.Equal((Outcome.Warn, "Korea"), (preview.Decision.Outcome, preview.Market));
        Assert.Equal(0, await Count<PolicyDecision>());
        Assert.DoesNotContain((await Show(_sua)).Tenants, tenant => tenant.Domain == Lab);
    }

    [Fact]
    public async Task The_same_tenant_is_not_added_twice()
    {
        Granted(await Add(Cast.Jun));

        Assert.Equal("organization.tenant-is-yours", Refused(await Add(Cast.Jun)).Code);
    }

    [Fact]
    public async Task The_sign_in_tenant_and_the_primary_one_stay()
    {
        Assert.Equal("R-017", Refused(await Detach(Cast.Jun, Cast.Namsan.Tenant)).Rule);
        Assert.Equal("R-017", Refused(await Detach(Cast.JunAtHome, Cast.NamsanCorporate)).Rule);
        Assert.Equal("R-017", Refused(await Detach(Cast.JunAtHome, Cast.Namsan.Tenant)).Rule);
    }

    [Fact]
    public async Task A_tenant_that_is_in_use_stays()
    {
        Granted(await Accept(Cast.JunAtHome, await Asked(Cast.Elena, "namsan-corp.onmicrosoft.com")));

        Assert.Equal("organization.tenant-in-use", Refused(await Detach(Cast.Jun, Cast.NamsanCorporate)).Code);
    }

    [Fact]
    public async Task Nobody_detaches_what_is_not_theirs() =>
        Assert.Equal("organization.unknown-tenant", Refused(await Detach(Cast.Elena, Cast.NamsanCorporate)).Code);

    [Fact]
    public async Task With_a_detached_tenant_nobody_signs_in_and_another_organisation_may_add_it()
    {
        Assert.Null((await Detach(Cast.Jun, Cast.NamsanCorporate)).Refusal);

        Assert.Null(await Portal.Run((FindActor useCase) => useCase.Handle(Cast.Jun.User, Cast.NamsanCorporate, default)));
        Assert.NotNull(await Portal.Run((FindActor useCase) => useCase.Handle(Cast.Jun.User, Cast.Namsan.Tenant, default)));
        Assert.DoesNotContain((await Show(Cast.Jun)).Tenants, tenant => tenant.Id == Cast.NamsanCorporate);
        Assert.False(Granted(await Preview(Cast.Elena, "namsan-corp.onmicrosoft.com")).IsOnRecord);
        Granted(await Add(Cast.Elena, domain: "namsan-corp.onmicrosoft.com", id: Cast.NamsanCorporate.Value));
        Assert.Equal(Cast.Dongbaek.Organization, (await Load(Cast.NamsanCorporate)).Organization);
    }

    [Fact]
    public async Task Programs_go_with_the_tenant_with_which_they_act()
    {
        var application = Granted(await Portal.Run((RegisterApplication useCase) => useCase.Handle(Cast.JunAtHome, new("Billing bridge", Roles.AdminAgent), default)));
        var key = new IssueToken.Command("Key", TokenScope.Read, 90, LinkTokens.Hash(TokenSecret.New()));
        Granted(await Portal.Run((IssueApplicationToken useCase) => useCase.Handle(Cast.JunAtHome, new(application, key), default)));
        Granted(await Portal.Run((IssueToken useCase) => useCase.Handle(Cast.JunAtHome, key with { Hash = LinkTokens.Hash(TokenSecret.New()) }, default)));

        Assert.Null((await Detach(Cast.Jun, Cast.NamsanCorporate)).Refusal);

        var tokens = await Portal.Run((PortalDbContext db) => db.ApiTokens.ToListAsync());
        Assert.Equal([ApiTokenStatus.Revoked, ApiTokenStatus.Revoked], tokens.Select(token => token.StatusAt(Portal.Clock.Now)));
        Assert.Equal(RegisteredApplicationStatus.Removed, (await Portal.Run((PortalDbContext db) => db.RegisteredApplications.SingleAsync())).Status);
    }

    [Fact]
    public async Task Nobody_says_what_a_detached_tenant_is_used_for()
    {
        Assert.Null((await Detach(Cast.Jun, Cast.NamsanCorporate)).Refusal);

        Assert.Equal("organization.unknown-tenant", Refused(await Classify(Cast.NamsanCorporate, TenantKind.UserOnly)).Code);
    }

    [Fact]
    public async Task A_customer_adds_a_further_tenant_of_its_own()
    {
        Granted(await Add(Cast.Hyejin, TenantKind.Customer, "mirae-clinic.onmicrosoft.com"));

        Assert.Equal(2, (await Show(Cast.Hyejin)).Tenants.Count);
    }

    private static AddTenant.Command Command() => new(
        Lab, LabId.ToString(), TenantKind.PartnerCorporate, CloudInstance.Global, CountryCode.Of("KR"), "Licence list of\nNovember", Declares: true);

    private Task<Result<TenantId>> Add(Actor actor, TenantKind kind = TenantKind.PartnerCorporate, string domain = Lab, Guid? id = null) =>
        Portal.Run((AddTenant useCase) => useCase.Handle(actor, Command() with { Domain = domain, Kind = kind, Tenant = (id ?? LabId).ToString() }, default));

    private Task<Result> Declare(Actor actor, TenantId tenant, TenantKind kind) =>
        Portal.Run((DeclareTenant useCase) => useCase.Handle(actor, new DeclareTenant.Command(tenant, kind, "Invoice 4711", Declares: true), default));

    private Task<Result> Detach(Actor actor, TenantId tenant) => Portal.Run((DetachTenant useCase) => useCase.Handle(actor, tenant, default));

    private Task<ShowOrganization.Details> Show(Actor actor) => Portal.Run((ShowOrganization useCase) => useCase.Handle(actor, default));

    private Task<Tenant> Load(TenantId id) => Portal.Run((PortalDbContext db) => db.Tenants.FindAsync(id).AsTask())!;
}
