using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A customer cuts the admin access and asks for the end; its partner sees what stands in the way, answers, or removes the customer.</summary>
public sealed class RelationshipEndingJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string AdventureWorks = "adventureworks.onmicrosoft.com";

    [Theory]
    [InlineData("en-GB", "city-power")]
    [InlineData("ko-KR", "azure-switch")]
    public async Task A_customer_cuts_the_access_asks_for_the_end_and_reads_the_answer(string language, string slug)
    {
        var reader = new Reader(language);
        var partner = await portal.TenantAt(AdventureWorks);
        var customer = await portal.SignIn(await AdminOf($"{slug}.onmicrosoft.com"), PortalUrls.MyPartners, reader);
        var row = customer.Locator($"tr:has([data-partner='{partner.Id}']), tr[data-partner='{partner.Id}']").First;
        await row.Locator("[data-act=cut]").ClickAsync();
        await Expect(customer.Locator("[data-dialog=confirm]")).ToBeVisibleAsync();
        await customer.Keep("my-partners-cut", reader);
        await customer.IsAccessible();
        await Confirm(customer);
        await Expect(row.Locator("[data-act=cut]")).ToHaveCountAsync(0);

        await row.Locator("button[aria-haspopup]").ClickAsync();
        await row.Locator("[data-act=open-partner]").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await customer.Locator("[data-act=ask-to-end]").ClickAsync();
        await customer.Locator("[data-field=reason]").FillAsync("We bring our business together. 한 파트너로 모읍니다.");
        await customer.Keep("partner-ask-to-end", reader);
        await customer.IsAccessible();
        await Confirm(customer);
        await Expect(customer.Locator("[data-state=end-requested]")).ToBeVisibleAsync();

        await Answer(slug, reader);

        await customer.ReloadAsync();
        await Expect(customer.Locator("[data-state=end-requested]")).ToContainTextAsync("Everything runs out by then.");
        await customer.Keep("partner-answered", reader);
        await customer.IsAccessible();
        await customer.Locator("[data-act=take-back]").ClickAsync();
        await Confirm(customer);
        await Expect(customer.Locator("[data-state=end-requested]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en-GB", AdventureWorks, "removal-ready.onmicrosoft.com")]
    [InlineData("ko-KR", "vanarsdel-de.onmicrosoft.de", "rhein-altbau.onmicrosoft.de")]
    public async Task A_partner_removes_a_customer_with_nothing_in_the_way_and_the_customer_is_told(string language, string partner, string customer)
    {
        var reader = new Reader(language);
        var page = await OpenEnding(partner, customer, reader);
        await Expect(page.Locator("[data-blockers='0']")).ToBeVisibleAsync();
        await page.Locator("[data-act=remove]").ClickAsync();
        await Expect(page.Locator("[data-box=declaration]")).ToBeFocusedAsync();
        await page.Keep("customer-undeclared", reader);
        await page.IsAccessible();

        await page.Locator("[data-box=declaration]").CheckAsync();
        await page.Locator("[data-act=remove]").ClickAsync();
        await Expect(page.Locator("[data-state=removed]")).ToBeVisibleAsync();
        await page.Keep("customer-removed", reader);
        await page.IsAccessible();

        var told = await portal.SignIn(await AdminOf(customer), PortalUrls.Mail, reader);
        await Expect(told.Locator("[data-mail=RelationshipRemoved]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reseller_asks_its_provider_to_remove_it()
    {
        var page = await OpenEnding("tailspin.onmicrosoft.com", "munson.onmicrosoft.com", Reader.English);

        await page.Locator("[data-act=ask-provider]").ClickAsync();

        await Expect(page.Locator("[data-state=end-requested]")).ToBeVisibleAsync();
        await page.IsAccessible();
    }

    private async Task Answer(string slug, Reader reader)
    {
        var page = await OpenEnding(AdventureWorks, $"{slug}.onmicrosoft.com", reader);
        await Expect(page.Locator("[data-blockers='3']")).ToBeVisibleAsync();
        await page.Keep("customer-ending", reader);
        await page.IsAccessible();

        await page.Locator("[data-field=answer]").FillAsync("Everything runs out by then.");
        await page.Locator("[data-act=answer]").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Everything runs out by then.");

        await page.Locator("[data-box=declaration]").CheckAsync();
        await page.Locator("[data-act=remove]").ClickAsync();
        await Expect(page.Locator("[data-decision=stop]")).ToBeVisibleAsync();
        await page.Keep("customer-blocked", reader);
        await page.IsAccessible();
    }

    private async Task<IPage> OpenEnding(string partner, string customer, Reader reader)
    {
        var page = await portal.SignIn(await AdminOf(partner), $"{PortalUrls.Customers}?q={customer}", reader);
        await page.Locator("tr[data-state] a.main").First.ClickAsync();
        await page.Locator("a[href$='tab=ending']").First.ClickAsync();
        return page;
    }

    private static Task Confirm(IPage page) => page.Locator("[data-dialog=confirm] [data-act=confirm]").ClickAsync();

    private Task<string> AdminOf(string domain) => portal.PersonAt(domain, Roles.GlobalAdmin);
}
