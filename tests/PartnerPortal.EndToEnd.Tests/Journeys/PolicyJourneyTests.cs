using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>The policy explains itself: read a rule, ask what if, be refused and follow the remedy to success, replay a decision of last month.</summary>
public sealed class PolicyJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Tailspin = "tailspin.onmicrosoft.com";
    private const string Corporate = "tailspin-corp.onmicrosoft.com";

    [Theory]
    [InlineData("en-GB", "nayoung.kwon@fabrikam-dist")]
    [InlineData("ko-KR", "elena.costa@adventureworks")]
    public async Task Somebody_reads_a_rule_asks_what_if_and_follows_the_remedy(string language, string person)
    {
        var page = await portal.SignIn(person, $"{PortalUrls.Rules}?q=R-056", new Reader(language));
        await page.IsAccessible();
        await page.Keep("journey-rules", new Reader(language));
        await page.Locator("tr[data-state=R-056] a.main").ClickAsync();
        await Expect(page.Locator("[data-examples=fail] li[data-tone=stop]").First).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Keep("journey-rule", new Reader(language));

        await page.Locator("[data-act=what-if]").ClickAsync();
        await Ask(page, Tailspin);
        await Expect(page.Locator("[data-answer=Block] .verdict")).ToContainTextAsync("R-056");
        await page.IsAccessible();
        await page.Keep("journey-what-if", new Reader(language));

        await Ask(page, Corporate);
        await page.Locator("[data-act=go]").ClickAsync();
        await page.Locator("[data-field=recipient]").FillAsync("dohyun.kang@tailspin.example");
        await page.Locator("[data-act=send]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.Requests);
        await Expect(page.Locator("tr[data-state=Sent]").Filter(new() { HasText = "dohyun.kang@tailspin.example" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ko-KR")]
    public async Task Last_months_refusal_says_what_would_pass_and_is_replayed(string language)
    {
        var page = await portal.SignIn(await portal.PersonAt("fourthcoffee.onmicrosoft.com", Roles.AdminAgent), $"{PortalUrls.Decisions}?q=R-056&period=quarter", new Reader(language));
        await page.IsAccessible();
        await page.Keep("journey-decisions", new Reader(language));
        await page.Locator("tr[data-state=Block] a.main").First.ClickAsync();

        await Expect(page.Locator("[data-card=ways] li[data-tone=ok]").First).ToBeVisibleAsync();
        await page.Locator("[data-act=replay]").ClickAsync();
        await Expect(page.Locator("[data-replay=same]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Keep("journey-decision", new Reader(language));
    }

    private static async Task Ask(IPage page, string target)
    {
        await page.Locator("[data-field=target]").FillAsync(target);
        await page.Locator("[data-field=target]").BlurAsync();
        await page.Locator("[data-act=ask]").ClickAsync();
        await Expect(page.Locator("[data-answer]")).ToContainTextAsync(target);
    }
}
