using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A government customer with two partners, a reseller and a customer of 21Vianet, a closed German tenant.</summary>
public sealed class NationalCloudJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private static readonly Reader Reader = Reader.English;

    [Fact]
    public async Task A_government_customer_has_two_partners_and_reads_what_the_sources_say_of_it()
    {
        var page = await portal.SignIn(await portal.PersonAt("southridge-county.onmicrosoft.us", Roles.GlobalAdmin), PortalUrls.MyPartners, Reader);

        await Expect(page.Locator("[data-partner]")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-note='C-1']")).ToBeVisibleAsync();
        await LookAt(page, "government-partners");
        await page.Locator("[data-note='C-1'] [data-act=setting]").ClickAsync();
        await Expect(page.Locator("[data-setting='UsGov.MultiPartner']")).ToHaveAttributeAsync("data-on", "true");
        await LookAt(page, "government-setting");
    }

    [Fact]
    public async Task A_government_request_always_includes_admin_rights()
    {
        var page = await portal.SignIn(await portal.PersonAt("trey-gov.onmicrosoft.us", Roles.AdminAgent), PortalUrls.NewRequest, Reader);

        await Expect(page.Locator("[data-admin-included]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-field=admin-rights]")).ToHaveCountAsync(0);
        await LookAt(page, "government-new-request");
    }

    [Fact]
    public async Task Users_of_a_21Vianet_customer_are_managed_in_its_own_centre()
    {
        var page = await portal.SignIn(await portal.PersonAt("bluecloud-seoul.partner.onmschina.cn", Roles.AdminAgent), PortalUrls.Customers, Reader);

        await page.Locator("[data-act=users]").First.ClickAsync();
        await Expect(page.Locator("[data-dialog=admin-centre] [data-rule=R-171]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-act=centre]")).ToHaveAttributeAsync("href", "https://portal.partner.microsoftonline.cn/");
        await LookAt(page, "china-admin-centre");
    }

    [Fact]
    public async Task A_German_customer_keeps_its_partner_and_is_offered_no_new_one()
    {
        var page = await portal.SignIn(await portal.PersonAt("rhein-altbau.onmicrosoft.de", Roles.GlobalAdmin), PortalUrls.MyPartners, Reader);
        await Expect(page.Locator("[data-partner]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-note='R-062']")).ToBeVisibleAsync();
        await LookAt(page, "germany-partners");

        var contoso = await portal.TenantAt("contoso-dist.onmicrosoft.com");
        await PortalInChromium.Visit(page, PortalUrls.ReviewPartner(contoso.Id));
        await Expect(page.Locator("[data-decision=stop] [data-rule=R-062]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-act=accept]")).ToHaveCountAsync(0);
        await LookAt(page, "germany-refusal");
    }

    private static async Task LookAt(IPage page, string name)
    {
        await page.Keep(name, Reader);
        await page.FitsItsScreen();
        await page.IsAccessible();
    }
}
