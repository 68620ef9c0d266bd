using Microsoft.Playwright;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A Global admin invites a person, leaves a colleague one customer, and lets the colleague go.</summary>
public sealed class UsersJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Admin = "hayoon.oh@contoso-dist", Seller = "jun.park@contoso-dist";

    [Fact]
    public async Task Somebody_is_invited_and_a_colleague_is_limited_and_let_go()
    {
        var page = await portal.SignIn(Admin, PortalUrls.InviteUser);
        await page.Locator("[data-field=email]").FillAsync("yuna.moon@contoso.example");
        await page.Locator("[data-field=name]").FillAsync("Yuna Moon");
        await page.Locator("[data-choice=SalesAgent]").CheckAsync();
        await page.Keep("users-invite", Reader.English);
        await page.Locator("[data-act=send]").ClickAsync();
        await Expect(page.Locator("tr[data-state=Invited]")).ToContainTextAsync("Yuna Moon");

        var jun = page.Locator("tr").Filter(new() { HasText = "Jun Park" });
        await jun.GetByRole(AriaRole.Button).First.ClickAsync();
        await jun.Locator("[data-act=customers]").ClickAsync();
        await page.Locator("[data-dialog=customers] input[type=radio]").Last.CheckAsync();
        await page.Locator("[data-dialog=customers] [data-choice]").First.CheckAsync();
        await page.Keep("users-customers", Reader.English);
        await page.IsAccessible();
        await page.Locator("[data-act=save]").ClickAsync();
        await Expect(jun.Locator("[data-limited='1']")).ToBeVisibleAsync();

        var seller = await portal.SignIn(Seller, PortalUrls.Customers);
        await Expect(seller.Locator("table tbody tr")).ToHaveCountAsync(1);

        await jun.GetByRole(AriaRole.Button).First.ClickAsync();
        await jun.Locator("[data-act=remove]").ClickAsync();
        await page.Locator("[data-act=confirm]").ClickAsync();
        await Expect(jun).ToHaveCountAsync(0);
        await seller.GotoAsync(PortalUrls.Customers);
        await Expect(seller).ToHaveURLAsync(PortalUrls.SignInAndReturn(PortalUrls.Customers));
    }
}
