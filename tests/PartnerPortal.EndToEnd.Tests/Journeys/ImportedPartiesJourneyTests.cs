using System.Text;
using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>Partners bring the lists that Partner Center exports, and the journeys go on from what was imported.</summary>
public sealed class ImportedPartiesJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Hyejin = "hyejin.lim@woodgrove";

    [Theory]
    [InlineData("en-GB", "fourthcoffee.onmicrosoft.com", "firstup.onmicrosoft.com", "First Up", "Microsoft ID,Company name,Primary domain name,Relationship", ',')]
    [InlineData("ko-KR", "wingtip.onmicrosoft.com", "lucerne.onmicrosoft.com", "Lucerne", "Microsoft ID;회사 이름;기본 도메인 이름;관계", ';')]
    public async Task A_customer_that_was_imported_sees_the_partner_and_adds_a_second_one(
        string language, string importer, string second, string secondName, string headings, char separator)
    {
        var reader = new Reader(language);
        var woodgrove = await portal.TenantAt("woodgrove.onmicrosoft.com");
        var page = await portal.SignIn(await portal.PersonAt(importer, Roles.AdminAgent), PortalUrls.Imports, reader);

        await Import(page, string.Join("\r\n",
            headings,
            string.Join(separator, woodgrove.Id, "Woodgrove Bank", woodgrove.Domain, "Reseller"),
            string.Join(separator, Guid.NewGuid(), "Hangang Foods 한강식품", $"hangang-{language[..2]}.onmicrosoft.com", "Reseller"),
            string.Join(separator, "0b7c-99", "Broken", "broken.onmicrosoft.com", "Reseller")));
        await Expect(page.Locator("[data-result=Completed]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Context.CloseAsync();

        var customer = await portal.SignIn(Hyejin, PortalUrls.MyPartners, reader);
        await Expect(customer.Locator($"[data-partner='{(await portal.TenantAt(importer)).Id}']")).ToBeVisibleAsync();
        var added = await portal.TenantAt(second);
        await PortalInChromium.Visit(customer, $"{PortalUrls.AddPartner}?q={Uri.EscapeDataString(secondName)}");
        await customer.Locator($"[data-partner='{added.Id}']").ClickAsync();
        await customer.Locator("[data-box=consent]").CheckAsync();
        await customer.Locator("[data-act=accept]").ClickAsync();
        await Expect(customer).ToHaveURLAsync(PortalUrls.MyPartners);
        await Expect(customer.Locator($"[data-partner='{added.Id}']")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", "haneul", 6300101)]
    [InlineData("ko-KR", "gaon", 6300102)]
    public async Task A_reseller_that_another_provider_imported_can_be_invited(string language, string slug, int partnerId)
    {
        var reader = new Reader(language);
        var page = await portal.SignIn("nayoung.kwon@fabrikam-dist", PortalUrls.ImportOf("Resellers"), reader);
        await Import(page, $"Company name,PartnerID,Tenant ID,Domain\r\n{slug} systems,{partnerId},{Guid.NewGuid()},{slug}.onmicrosoft.com");
        await Expect(page.Locator("[data-result=Completed]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        var provider = await portal.SignIn("mina.seo@contoso-dist", PortalUrls.InviteReseller, reader);
        await provider.Locator("[data-field=recipient]").FillAsync($"cloud@{slug}.example");
        await provider.Locator("[data-field=target]").FillAsync($"{slug}.onmicrosoft.com");
        await Expect(provider.Locator("[data-dialog=invite] aside >> text=R-025")).ToBeVisibleAsync();
        await provider.Locator("[data-dialog=invite] [data-act=send]").ClickAsync();

        await Expect(provider).ToHaveURLAsync(PortalUrls.Invitations);
        await Expect(provider.Locator("tr[data-state=Sent]").Filter(new() { HasText = $"{slug} systems" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_broken_file_is_named_and_nothing_is_kept()
    {
        var page = await portal.SignIn("mina.seo@contoso-dist", PortalUrls.Imports);

        await page.Locator("input[type=file]:enabled").SetInputFilesAsync(new FilePayload { Name = "customers.csv", MimeType = "text/csv", Buffer = [0x50, 0x4B, 3, 4, 0, 0, 0, 0] });

        await Expect(page.Locator("[data-refused^='import.']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-act=check]")).ToHaveCountAsync(0);
        await page.IsAccessible();
    }

    private static async Task Import(IPage page, string text)
    {
        await page.Locator("input[type=file]:enabled").SetInputFilesAsync(new FilePayload
        {
            Name = "list.csv",
            MimeType = "text/csv",
            Buffer = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        });
        await Expect(page.Locator("[data-act=check]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Locator("[data-act=check]").ClickAsync();

        await Expect(page.Locator("[data-import=Prepared]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await page.Locator("[data-consent=attest]").CheckAsync();
        await page.Locator("[data-act=start]").ClickAsync();
        await Expect(page.Locator("[data-result]")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }
}
