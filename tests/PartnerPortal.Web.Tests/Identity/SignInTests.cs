using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_with_a_work_account_and_comes_where_they_wanted()
    {
        await using var stage = await Open();
        var browser = stage.Browser();
        var attempt = await stage.Begin(browser, stage.Cast.Mina);

        Assert.Equal(("code", "S256", "openid profile email"), (attempt.Asked["response_type"], attempt.Asked["code_challenge_method"], attempt.Asked["scope"]));
        Assert.Equal("/customers", await SignInStage.Bring(browser, attempt));
        Assert.True(await SignInStage.IsSignedIn(browser));
        Assert.Equal((SignInStage.Client, SignInStage.Secret), (stage.Provider.Redeemed["client_id"], stage.Provider.Redeemed["client_secret"]));
    }

    [Fact]
    public async Task A_provider_that_wants_the_secret_in_a_header_gets_it_there()
    {
        await using var stage = await Open();
        stage.Provider.Document["token_endpoint_auth_methods_supported"] = null;

        await stage.SignIn(stage.Browser(), stage.Cast.Mina);

        Assert.Equal($"Basic {Convert.ToBase64String("portal:a%20secret%20%26%20more"u8)}", stage.Provider.Redeemed["Authorization"]);
        Assert.DoesNotContain("client_secret", stage.Provider.Redeemed.Keys);
    }

    [Fact]
    public async Task A_certificate_proves_the_portal_without_a_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=portal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        await using var stage = await Open(new()
        {
            ["AzureAd:ClientCertificates:0:SourceType"] = "Base64Encoded",
            ["AzureAd:ClientCertificates:0:Base64EncodedValue"] = Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12)),
        });

        Assert.Equal("/customers", await stage.SignIn(stage.Browser(), stage.Cast.Mina));

        var assertion = await new JsonWebTokenHandler().ValidateTokenAsync(stage.Provider.Redeemed["client_assertion"], new()
        {
            ValidIssuer = SignInStage.Client,
            ValidAudience = $"{stage.Provider.Address}/token",
            IssuerSigningKey = new Microsoft.IdentityModel.Tokens.X509SecurityKey(certificate),
        });
        Assert.True(assertion.IsValid, assertion.Exception?.Message);
        Assert.Equal(SignInStage.Client, assertion.ClaimsIdentity.FindFirst("sub")?.Value);
        Assert.DoesNotContain("client_secret", stage.Provider.Redeemed.Keys);
    }

    [Fact]
    public async Task A_provider_may_change_its_keys()
    {
        await using var stage = await Open();
        Assert.Equal("/customers", await stage.SignIn(stage.Browser(), stage.Cast.Mina));

        stage.Provider.Rotate();

        Assert.Equal("/customers", await stage.SignIn(stage.Browser(), stage.Cast.Mina));
    }

    [Fact]
    public async Task Clocks_may_differ_a_little()
    {
        await using var stage = await Open();
        var now = stage.Clock.GetUtcNow();

        Assert.Equal("/customers", await stage.SignIn(stage.Browser(), stage.Cast.Mina, a => a.Claims["exp"] = now.AddMinutes(-1).ToUnixTimeSeconds()));
        Assert.Equal("/customers", await stage.SignIn(stage.Browser(), stage.Cast.Mina, a => a.Claims["nbf"] = now.AddMinutes(1).ToUnixTimeSeconds()));
    }

    [Fact]
    public async Task Who_takes_too_long_begins_again()
    {
        await using var stage = await Open();
        var browser = stage.Browser();
        var attempt = await stage.Begin(browser, stage.Cast.Mina);

        stage.Clock.Ahead = TimeSpan.FromMinutes(14);
        attempt.Claims["exp"] = stage.Clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();
        Assert.Equal("/customers", await SignInStage.Bring(browser, attempt));

        var late = await stage.Begin(browser, stage.Cast.Mina);
        stage.Clock.Ahead += TimeSpan.FromMinutes(16);
        Assert.Equal(PortalUrls.SignInFailed(SignInFault.TooLate), await SignInStage.Bring(browser, late));
    }

    [Fact]
    public async Task Only_tenants_on_the_list_come_in()
    {
        await using var stage = await Open(new() { ["AzureAd:AllowedTenants:0"] = Guid.NewGuid().ToString() });

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.TenantNotAllowed), await stage.SignIn(stage.Browser(), stage.Cast.Mina));
    }

    [Fact]
    public async Task A_provider_that_describes_itself_badly_or_not_at_all_is_not_used()
    {
        await using var stage = await Open();
        foreach (var (line, told) in new (string, string?)[]
        {
            ("issuer", "https://evil.example"), ("token_endpoint", "http://evil.example/token"), ("token_endpoint", null),
            ("authorization_endpoint", "javascript:alert(1)"), ("jwks_uri", "http://evil.example/keys"), ("end_session_endpoint", "http://evil.example/"),
        })
        {
            stage.Provider.Document.Clear();
            stage.Provider.Document[line] = told;
            Assert.Equal((line, PortalUrls.SignInFailed(SignInFault.NotTrusted)), (line, await Begin(stage)));
        }

        stage.Provider.Health = HttpStatusCode.ServiceUnavailable;
        Assert.Equal(PortalUrls.SignInFailed(SignInFault.ProviderAway), await Begin(stage));
    }

    [Fact]
    public async Task Signing_out_leads_through_the_provider_and_back()
    {
        await using var stage = await Open();
        var browser = stage.Browser();
        await stage.SignIn(browser, stage.Cast.Mina);

        var left = new Uri(await SignInStage.SignOut(browser));
        var asked = QueryHelpers.ParseQuery(left.Query);

        Assert.False(await SignInStage.IsSignedIn(browser));
        Assert.Equal($"{stage.Provider.Address}/end", left.GetLeftPart(UriPartial.Path));
        Assert.NotEmpty(asked["id_token_hint"].ToString());
        Assert.EndsWith("/signout-callback-oidc", asked["post_logout_redirect_uri"].ToString(), StringComparison.Ordinal);
        using var back = await browser.GetAsync($"/signout-callback-oidc?state={Uri.EscapeDataString(asked["state"].ToString())}");
        Assert.Equal(PortalUrls.SignIn, back.Headers.Location?.ToString());
    }

    private static async Task<string?> Begin(SignInStage stage)
    {
        using var sent = await stage.Browser().GetAsync(PortalUrls.SignInWithWorkAccount);
        return sent.Headers.Location?.ToString();
    }

    private static async Task<SignInStage> Open(Dictionary<string, string>? settings = null)
    {
        var stage = new SignInStage
        {
            Settings = provider => new(settings ?? []) { ["AzureAd:Authority"] = provider.Address, ["AzureAd:TenantClaim"] = "tid" },
        };
        await stage.InitializeAsync();
        return stage;
    }
}
