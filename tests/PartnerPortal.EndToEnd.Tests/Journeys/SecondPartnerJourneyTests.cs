using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A customer adds a second partner, from the directory and from a request's link.</summary>
public sealed class SecondPartnerJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Hyejin = "hyejin.lim@woodgrove";
    private const string Woodgrove = "woodgrove.onmicrosoft.com";

    [Theory]
    [InlineData("en-GB", "wingtip.onmicrosoft.com", "Wingtip")]
    [InlineData("ko-KR", "firstup.onmicrosoft.com", "First Up")]
    public async Task A_customer_finds_a_partner_in_the_directory_and_takes_it(string language, string partner, string name)
    {
        var tenant = await portal.TenantAt(partner);
        var page = await portal.SignIn(Hyejin, PortalUrls.MyPartners, new Reader(language));
        await page.IsAccessible();

        await page.Locator("[data-act=add-partner]").ClickAsync();
        await page.Locator("input[type=search]").Last.FillAsync(name);
        await Expect(page.Locator($"[data-partner='{tenant.Id}']")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Locator($"[data-partner='{tenant.Id}']").ClickAsync();

        await Accept(page);
        await Expect(page.Locator($"[data-partner='{tenant.Id}']")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", "fourthcoffee.onmicrosoft.com")]
    [InlineData("ko-KR", "lucerne.onmicrosoft.com")]
    public async Task A_partner_asks_and_the_customer_accepts_by_the_link(string language, string partner)
    {
        var reader = new Reader(language);
        var tenant = await portal.TenantAt(partner);
        var link = await RequestLink(partner, reader);

        var page = await portal.Open(link, reader);
        await Expect(page.Locator("[data-act=sign-in]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await PortalInChromium.ChangePerson(page, Hyejin, link);
        await page.Locator("[data-act=review]").ClickAsync();

        await Accept(page);
        await Expect(page.Locator($"[data-partner='{tenant.Id}']")).ToBeVisibleAsync();
    }

    private async Task<string> RequestLink(string partner, Reader reader)
    {
        var page = await portal.SignIn(await portal.PersonAt(partner, Roles.AdminAgent), PortalUrls.Requests, reader);
        var open = page.Locator("tr[data-state=Sent], tr[data-state=Opened]");
        await Expect(page.Locator("[data-act=new-request]")).ToBeVisibleAsync();
        if (await open.CountAsync() == 0)
        {
            await page.Locator("[data-act=new-request]").ClickAsync();
            await page.Locator("[data-field=recipient]").FillAsync("hyejin.lim@woodgrove.example");
            await page.Locator("[data-field=target]").FillAsync(Woodgrove);
            await page.Locator("[data-field=words]").FillAsync("Azure 전환을 함께 준비하고 싶습니다.");
            await page.IsAccessible();
            await page.Locator("[data-act=send]").ClickAsync();
            await Expect(page).ToHaveURLAsync(PortalUrls.Requests);
        }

        await open.First.Locator("[data-act=copy-link]").ClickAsync();
        return new Uri(await page.Locator("[data-link]").InnerTextAsync()).AbsolutePath;
    }

    private static async Task Accept(IPage page)
    {
        await page.Locator("[data-act=accept]").ClickAsync();
        await Expect(page.Locator("[data-box=consent]")).ToBeFocusedAsync();
        await page.Locator("[data-box=consent]").CheckAsync();
        await page.IsAccessible();
        await page.Locator("[data-act=accept]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.MyPartners);
    }
}
