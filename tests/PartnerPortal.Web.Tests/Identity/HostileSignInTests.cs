using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>Nothing but an honest answer signs anybody in, and every other one ends on the page that helps.</summary>
public sealed class HostileSignInTests(SignInStage stage) : IClassFixture<SignInStage>
{
    public static TheoryData<string> Variants => [.. HostileVariants.All.Keys];

    [Theory, MemberData(nameof(Variants))]
    public async Task A_bent_answer_is_refused_and_explained(string variant)
    {
        var browser = stage.Browser();
        var (bend, fault) = HostileVariants.All[variant];

        Assert.Equal(PortalUrls.SignInFailed(fault), await stage.SignIn(browser, stage.Cast.Mina, bend));
        Assert.False(await SignInStage.IsSignedIn(browser));
    }

    [Fact]
    public async Task An_answer_counts_in_the_browser_that_asked_and_only_once()
    {
        var (asked, other) = (stage.Browser(), stage.Browser());
        var attempt = await stage.Begin(asked, stage.Cast.Mina);

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.Interrupted), await SignInStage.Bring(other, attempt));
        Assert.Equal("/customers", await SignInStage.Bring(asked, attempt));
        Assert.Equal(PortalUrls.SignInFailed(SignInFault.Interrupted), await SignInStage.Bring(asked, attempt));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_in_another_attempt()
    {
        var browser = stage.Browser();
        var stolen = await stage.Begin(stage.Browser(), stage.Cast.Mina);
        var own = await stage.Begin(browser, stage.Cast.Jun);
        own.Answers("code", stolen.Code);

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.Interrupted), await SignInStage.Bring(browser, own));
    }

    [Fact]
    public async Task An_address_counts_within_its_tenant_only()
    {
        var browser = stage.Browser();

        Assert.Equal(
            PortalUrls.SignInFailed(SignInFault.PersonUnknown),
            await stage.SignIn(browser, stage.Cast.Mina, attempt => attempt.Claims["tid"] = stage.Cast.Namsan.Tenant.ToString()));
    }

    [Fact]
    public async Task An_applicant_is_signed_in_to_one_page_only()
    {
        var browser = stage.Browser();

        Assert.Equal(PortalUrls.Register, await stage.SignIn(browser, stage.Cast.Mina, attempt => attempt.Claims["tid"] = Guid.NewGuid().ToString()));

        Assert.Contains("data-field=\"domain\"", await browser.GetStringAsync(PortalUrls.Register), StringComparison.Ordinal);
        Assert.False(await SignInStage.IsSignedIn(browser));
        Assert.DoesNotContain("data-field", await stage.Browser().GetStringAsync(PortalUrls.Register), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_posted_is_nobodys()
    {
        var browser = stage.Browser();
        var attempt = await stage.Begin(browser, stage.Cast.Mina);

        using var answered = await browser.PostAsync("/signin-oidc", new FormUrlEncodedContent(attempt.Answer!));

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.Interrupted), answered.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_leads_nowhere_else(string elsewhere)
    {
        var browser = stage.Browser();

        Assert.Equal("/", await SignInStage.Bring(browser, await stage.Begin(browser, stage.Cast.Mina, elsewhere)));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_asked_once_a_minute_and_what_it_said_last_counts()
    {
        await using var live = new SignInStage();
        await live.InitializeAsync();
        var discovery = live.Portal.Services.GetRequiredService<Discovery>();
        var said = await discovery.Find(default);
        live.Clock.Ahead += TimeSpan.FromHours(13);
        (live.Provider.Health, var before) = (HttpStatusCode.ServiceUnavailable, live.Provider.Asked);

        for (var n = 0; n < 3; n++) Assert.Same(said, await discovery.Find(default));
        Assert.Equal(before + 1, live.Provider.Asked);

        live.Clock.Ahead += TimeSpan.FromMinutes(1);
        await discovery.Find(default);
        Assert.Equal(before + 2, live.Provider.Asked);
    }

    [Fact]
    public async Task The_page_speaks_both_languages_and_gives_nothing_away()
    {
        var browser = stage.Browser();
        foreach (var language in new[] { "en", "ko" })
        {
            browser.DefaultRequestHeaders.AcceptLanguage.Clear();
            browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            foreach (var fault in Enum.GetValues<SignInFault>())
            {
                using var page = await browser.GetAsync(PortalUrls.SignInFailed(fault));
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                Assert.Contains($"data-fault=\"{fault}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        var forged = await browser.GetStringAsync("/sign-in/failed?why=<script>alert(1)</script>");
        Assert.Contains($"data-fault=\"{SignInFault.Interrupted}\"", forged, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", forged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_stands_in_the_log_without_a_secret()
    {
        var browser = stage.Browser();
        var attempt = await stage.Begin(browser, stage.Cast.Mina);
        var token = "";
        attempt.OnTheWay = told => token = told + "x";
        await SignInStage.Bring(browser, attempt);

        Assert.Contains(stage.Portal.Log, line => line.Contains(nameof(SignInFault.NotTrusted), StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Portal.Log, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(SignInStage.Secret, StringComparison.Ordinal));
    }
}
