using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A provider ends a partnership with a choice for what stays behind; a reseller asks for the end, and the provider acknowledges.</summary>
public sealed class PartnershipEndingJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Provider = "mina.seo@contoso-dist";

    [Theory]
    [InlineData("en-GB", "lucerne", "First Up")]
    [InlineData("ko-KR", "wingtip", "퍼스트업")]
    public async Task A_provider_ends_a_partnership_and_hands_over_what_stays_behind(string language, string reseller, string successor)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn(Provider, $"{PortalUrls.Resellers}?q={reseller}.onmicrosoft.com", reader);
        await page.Locator("tr[data-state] button[aria-haspopup]").First.ClickAsync();
        await page.Locator("[data-act=end]").ClickAsync();
        await Expect(page.Locator("[data-leftovers]")).ToBeVisibleAsync();
        await page.Keep("end-partnership", reader);
        await page.IsAccessible();

        await page.Locator("[data-field=successor]").SelectOptionAsync(await page.Locator("[data-field=successor] option", new() { HasText = successor }).InnerTextAsync());
        await Expect(page.Locator("[data-kept='0']")).ToBeAttachedAsync();

        await page.Locator("[data-act=end]").ClickAsync();
        await Expect(page.Locator("[data-box=declaration]")).ToBeFocusedAsync();
        await page.Locator("[data-box=declaration]").CheckAsync();
        if (await page.Locator("[data-group=tenant-access]").CountAsync() > 0)
            await page.Locator("[data-group=tenant-access] input[type=radio]").First.CheckAsync();
        await page.Keep("end-partnership-chosen", reader);
        await page.Locator("[data-act=end]").ClickAsync();

        await Expect(page.Locator("[data-state=ended]")).ToBeVisibleAsync();
        await page.Keep("end-partnership-done", reader);
        await page.IsAccessible();
        await PortalInChromium.Visit(page, $"{PortalUrls.Resellers}?q={reseller}.onmicrosoft.com");
        await Expect(page.Locator("tr[data-state=Ended]").First).ToBeVisibleAsync();
        var told = await portal.SignIn(await AdminOf(reseller), PortalUrls.Mail, reader);
        await Expect(told.Locator("[data-mail=PartnershipEnded]").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", "tailspin")]
    [InlineData("ko-KR", "fourthcoffee")]
    public async Task A_reseller_asks_for_the_end_and_takes_it_back_or_is_acknowledged(string language, string slug)
    {
        var reader = new Reader(language);
        var reseller = await portal.SignIn(await AdminOf(slug), PortalUrls.Providers, reader);
        var row = reseller.Locator("tr[data-state]", new() { HasText = language.StartsWith("en", StringComparison.Ordinal) ? "Contoso" : "콘토소" });
        await AskToEnd(reseller, row);
        await reseller.Keep("ending-requested", reader);
        await reseller.IsAccessible();

        await row.Locator("[data-act=take-back]").ClickAsync();
        await reseller.Locator("[data-dialog=confirm] [data-act=confirm]").ClickAsync();
        await Expect(row.Locator("[data-countdown]")).ToHaveCountAsync(0);
        await AskToEnd(reseller, row);

        var provider = await portal.SignIn(Provider, $"{PortalUrls.Resellers}?q={slug}.onmicrosoft.com", reader);
        await Expect(provider.Locator("tr[data-state=EndingRequested] [data-countdown]")).ToBeVisibleAsync();
        await provider.Locator("tr[data-state] button[aria-haspopup]").First.ClickAsync();
        await provider.Locator("[data-act=acknowledge]").ClickAsync();
        await Expect(provider.Locator("[data-dialog=confirm]")).ToBeVisibleAsync();
        await provider.Keep("ending-acknowledge", reader);
        await provider.IsAccessible();
        await provider.Locator("[data-dialog=confirm] [data-act=confirm]").ClickAsync();

        await PortalInChromium.Visit(provider, $"{PortalUrls.Resellers}?q={slug}.onmicrosoft.com");
        await Expect(provider.Locator("tr[data-state=Ended]").First).ToBeVisibleAsync();
    }

    private static async Task AskToEnd(IPage page, ILocator row)
    {
        await row.Locator("button[aria-haspopup]").ClickAsync();
        await row.Locator("[data-act=ask-to-end]").ClickAsync();
        await Expect(page.Locator("[data-dialog=ask-to-end]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Locator("[data-act=confirm-ask]").ClickAsync();
        await Expect(page.Locator("[data-box=declaration]")).ToBeFocusedAsync();
        await page.Locator("[data-box=declaration]").CheckAsync();
        await page.Locator("[data-act=confirm-ask]").ClickAsync();
        await Expect(row.Locator("[data-countdown]")).ToBeVisibleAsync();
    }

    private Task<string> AdminOf(string slug) => portal.PersonAt($"{slug}.onmicrosoft.com", Roles.GlobalAdmin);
}
