using System.Text;
using Microsoft.Playwright;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>An account admin keeps the organisation's own house: a location, a corporate tenant, and the log of both.</summary>
public sealed class OrganizationJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Admin = "dohyun.kang@tailspin", Agent = "sora.han@tailspin", Seller = "elena.costa@adventureworks";

    [Theory]
    [InlineData("en-GB", "6200951", "tailspin-lab", "0192f0c1-0000-7000-8000-0000000000a1")]
    [InlineData("ko-KR", "6200952", "tailspin-office", "0192f0c1-0000-7000-8000-0000000000a2")]
    public async Task An_account_admin_adds_a_location_and_a_corporate_tenant_to_which_others_may_sell(string language, string partnerId, string slug, string id)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn(Admin, PortalUrls.Organization, reader);
        await page.Keep("organization", reader);
        await page.IsAccessible();

        await AddLocation(page, partnerId, reader);
        await AddTenant(page, $"{slug}.onmicrosoft.com", id, reader);

        await ReadTheLog(page, $"{slug}.onmicrosoft.com", reader);

        var seller = await portal.SignIn(Seller, PortalUrls.NewRequestTo("tailspin.onmicrosoft.com"), reader);
        await Expect(seller.Locator("[data-decision=stop]")).ToContainTextAsync($"{slug}.onmicrosoft.com");
        await PortalInChromium.Visit(seller, PortalUrls.NewRequestTo($"{slug}.onmicrosoft.com"));
        await seller.Locator("[data-field=recipient]").FillAsync("dohyun.kang@tailspin.example");
        await seller.Locator("[data-act=send]").ClickAsync();
        await Expect(seller).ToHaveURLAsync(PortalUrls.Requests);
    }

    [Fact]
    public async Task A_plain_agent_reads_why_nothing_can_be_changed_and_who_can()
    {
        var page = await portal.SignIn(Agent, PortalUrls.OrganizationDialog("tenant"));

        await Expect(page.Locator("[data-act=add-tenant]")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.Locator(".button-reason").First).ToContainTextAsync("Dohyun Kang");
        await Expect(page.Locator("[data-dialog]")).ToHaveCountAsync(0);
        await page.Keep("organization-agent", Reader.English);
        await page.IsAccessible();
    }

    private static async Task AddLocation(IPage page, string partnerId, Reader reader)
    {
        await page.Locator("[data-act=add-location]").ClickAsync();
        await page.Locator("[data-field=name]").FillAsync("Busan branch");
        await page.Locator("[data-field=partner-id]").FillAsync(partnerId);
        await page.Locator("[data-field=used-by]").SelectOptionAsync("1");
        await Expect(page.Locator("[data-finding=R-008][data-tone=stop]")).ToBeVisibleAsync();
        await page.Keep("organization-location", reader);
        await page.IsAccessible();
        await page.Locator("[data-field=used-by]").SelectOptionAsync("0");
        await page.Locator("[data-dialog=location] [data-act=add]").ClickAsync();
        await Expect(page.Locator($"tr[data-state='{partnerId}']")).ToBeVisibleAsync();
    }

    private static async Task AddTenant(IPage page, string domain, string id, Reader reader)
    {
        await page.Locator("[data-act=add-tenant]").ClickAsync();
        await page.Locator("[data-dialog=tenant] [data-act=add]").ClickAsync();
        await Expect(page.Locator("[data-faults]")).ToBeVisibleAsync();
        await page.Keep("organization-faults", reader);
        await page.Locator("[data-faults] a").First.ClickAsync();
        await Expect(page.Locator("[data-field=domain]")).ToBeFocusedAsync();
        await page.Locator("[data-field=domain]").FillAsync(domain);
        await page.Locator("[data-field=tenant]").FillAsync(id);
        await page.Locator("[data-field=grounds]").FillAsync("Licence list of November, with the accounting department");
        await page.Locator("[data-field=declares]").CheckAsync();
        await Expect(page.Locator("[data-checks=done]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-finding=R-066][data-tone=ok]")).ToBeVisibleAsync();
        await page.Keep("organization-tenant", reader);
        await page.IsAccessible();
        await page.Locator("[data-dialog=tenant] [data-act=add]").ClickAsync();
        await Expect(page.Locator($"[data-domain='{domain}']")).ToBeVisibleAsync();
        await page.Keep("organization-after", reader);
        await page.IsAccessible();
    }

    private static async Task ReadTheLog(IPage page, string domain, Reader reader)
    {
        await PortalInChromium.Visit(page, PortalUrls.Activity);
        await Expect(page.Locator("tr[data-state=create_mpn_association]").First).ToBeVisibleAsync();
        await page.Locator("tr[data-state=add_tenant] a.main").First.ClickAsync();
        await Expect(page.Locator("[data-record]")).ToContainTextAsync(domain);
        await page.Keep("activity-record", reader);
        await page.IsAccessible();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-act=export]").ClickAsync());
        var file = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Take(3));
        var lines = Encoding.UTF8.GetString(file).Split("\r\n");
        Assert.Equal(11, lines[0].Split(',').Length);
        Assert.Contains(lines, line => line.Contains(",add_tenant,", StringComparison.Ordinal) && line.Contains(domain, StringComparison.Ordinal));
        await PortalInChromium.Visit(page, $"{PortalUrls.Activity}?operation=export_activity");
        await Expect(page.Locator("tr[data-state=export_activity]").First).ToBeVisibleAsync();
    }
}
