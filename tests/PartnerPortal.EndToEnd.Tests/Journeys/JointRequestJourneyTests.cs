using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A reseller and its provider win a customer together; and the ways in which the provider asks by itself.</summary>
public sealed class JointRequestJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    [Theory]
    [InlineData("en-GB", "wingtip", "contoso-dist", "saebyeok-energy")]
    [InlineData("ko-KR", "tailspin", "contoso-dist", "podo-games")]
    public async Task A_reseller_asks_together_with_its_provider_and_the_customer_adds_both(string language, string reseller, string provider, string customer)
    {
        var reader = new Reader(language);
        var link = await AskTogether(reseller, provider, customer, reader);

        var page = await portal.Open(link, reader);
        await Expect(page.Locator("[data-partners='2'] [data-powers]")).ToHaveCountAsync(2);
        await LookAt(page, "joint-request", reader);
        await PortalInChromium.ChangePerson(page, await portal.PersonAt(Domain(customer), Roles.GlobalAdmin), link);
        await page.Locator("[data-act=review]").ClickAsync();
        await Expect(page.Locator("[data-act=accept]")).ToBeVisibleAsync();
        await LookAt(page, "joint-review", reader);
        await page.Locator("[data-act=accept]").ClickAsync();
        foreach (var box in await page.Locator("[data-box=agreement], [data-box=consent]").AllAsync()) await box.CheckAsync();
        await page.Locator("[data-act=accept]").ClickAsync();

        await Expect(page).ToHaveURLAsync(PortalUrls.MyPartners);
        foreach (var partner in new[] { reseller, provider })
            await Expect(page.Locator($"[data-partner='{(await portal.TenantAt(Domain(partner))).Id}']")).ToBeVisibleAsync();
        await LookAt(page, "joint-my-partners", reader);
    }

    [Theory]
    [InlineData("en-GB", "dalbit-logistics")]
    [InlineData("ko-KR", "haeoreum-foods")]
    public async Task The_customer_declines_both_and_the_provider_sees_it_and_answers_nothing(string language, string customer)
    {
        var reader = new Reader(language);
        var link = await AskTogether("wingtip", "contoso-dist", customer, reader);

        var provider = await portal.SignIn(await portal.PersonAt(Domain("contoso-dist"), Roles.AdminAgent), PortalUrls.Requests, reader);
        var row = provider.Locator("tr", new() { Has = provider.Locator("[data-part=ComesAlong]"), HasText = $"{customer}.example" });
        await Expect(row).ToHaveAttributeAsync("data-state", "Sent");
        await Expect(row.Locator("[data-act]")).ToHaveCountAsync(0);
        await LookAt(provider, "joint-provider-list", reader);

        var page = await portal.SignIn(await portal.PersonAt(Domain(customer), Roles.GlobalAdmin), link.Replace("/requests/", "/partners/review/", StringComparison.Ordinal), reader);
        await page.Locator("[data-act=decline]").ClickAsync();
        await page.Locator("[data-field=reason]").FillAsync("Next year, perhaps.");
        await LookAt(page, "joint-decline", reader);
        await page.Locator("[data-act=confirm-decline]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.MyPartners);

        await PortalInChromium.Visit(provider, PortalUrls.Requests);
        await Expect(row).ToHaveAttributeAsync("data-state", "Declined");
        await Expect(row.Locator("[data-act=reason]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task With_21Vianet_the_reseller_asks_for_its_providers_link_and_passes_it_on()
    {
        var reader = Reader.English;
        var reseller = await portal.SignIn(await portal.PersonAt("bluecloud-seoul.partner.onmschina.cn", Roles.AdminAgent), PortalUrls.NewRequestTo("suzhou-tea.partner.onmschina.cn"), reader);
        var way = reseller.Locator("[data-remedy^='ask-provider:'] button");
        await Expect(way).ToBeVisibleAsync();
        await LookAt(reseller, "china-refusal", reader);
        await way.ClickAsync();
        await Expect(reseller).ToHaveURLAsync(PortalUrls.Requests);

        var tenant = await portal.TenantAt("bluecloud-seoul.partner.onmschina.cn");
        var provider = await portal.SignIn(
            await portal.PersonAt("litware-cn.partner.onmschina.cn", Roles.AdminAgent), $"{PortalUrls.NewRequestTo("suzhou-tea.partner.onmschina.cn")}&reseller={tenant.Id}", reader);
        await provider.Locator("[data-field=recipient]").FillAsync("office@suzhou-tea.example");
        await LookAt(provider, "china-new-request", reader);
        await provider.Locator("[data-act=send]").ClickAsync();
        await Expect(provider).ToHaveURLAsync(PortalUrls.Requests);

        await PortalInChromium.Visit(reseller, PortalUrls.Requests);
        var row = reseller.Locator("tr[data-state=Sent]", new() { Has = reseller.Locator("[data-part=Named]") });
        await row.Locator("[data-act=pass-on]").ClickAsync();
        await reseller.Locator("[data-field=pass-on-recipient]").FillAsync("admin@suzhou-tea.example");
        await LookAt(reseller, "china-pass-on", reader);
        await reseller.Locator("[data-act=send-on]").ClickAsync();
        await Expect(reseller.Locator("[data-dialog=pass-on]")).ToHaveCountAsync(0);
        await row.Locator("[data-act=copy-link]").ClickAsync();
        var link = new Uri(await reseller.Locator("[data-link]").InnerTextAsync()).AbsolutePath;

        await Accept(link, "suzhou-tea.partner.onmschina.cn", "china-review", reader);
    }

    [Fact]
    public async Task A_provider_names_its_reseller_and_only_the_provider_is_accepted()
    {
        var reader = Reader.English;
        var tenant = await portal.TenantAt(Domain("wingtip"));
        var provider = await portal.SignIn(await portal.PersonAt(Domain("contoso-dist"), Roles.AdminAgent), PortalUrls.NewRequestTo(Domain("dasom-care")), reader);
        await provider.Locator("[data-field=recipient]").FillAsync("office@dasom-care.example");
        await provider.Locator("[data-field=beside]").SelectOptionAsync(new SelectOptionValue { Label = "Wingtip Partners" });
        await LookAt(provider, "introduced-new-request", reader);
        await provider.Locator("[data-act=send]").ClickAsync();
        await Expect(provider).ToHaveURLAsync(PortalUrls.Requests);
        await provider.Locator("tr[data-state=Sent]", new() { HasText = "dasom-care.example" }).Locator("[data-act=copy-link]").ClickAsync();
        var link = new Uri(await provider.Locator("[data-link]").InnerTextAsync()).AbsolutePath;

        var page = await Accept(link, Domain("dasom-care"), "introduced-review", reader);
        await Expect(page.Locator($"[data-partner='{tenant.Id}']")).ToHaveCountAsync(0);
    }

    private async Task<string> AskTogether(string reseller, string provider, string customer, Reader reader)
    {
        var tenant = await portal.TenantAt(Domain(provider));
        var page = await portal.SignIn(await portal.PersonAt(Domain(reseller), Roles.AdminAgent), PortalUrls.Providers, reader);
        await page.Locator($"[data-act=ask-together][data-row='{tenant.Id}']").ClickAsync();
        await Expect(page.Locator($"[data-checks-of='{tenant.Id}']")).ToBeVisibleAsync();
        await page.Locator("[data-field=recipient]").FillAsync($"office@{customer}.example");
        await page.Locator("[data-field=target]").FillAsync(Domain(customer));
        await page.Locator("[data-field=provider-admin-rights]").CheckAsync();
        await page.Locator("[data-field=words]").FillAsync("두 회사가 함께 준비했습니다.");
        await LookAt(page, "joint-new-request", reader);
        await page.Locator("[data-act=send]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.Requests);

        await page.Locator("tr[data-state=Sent]", new() { HasText = $"{customer}.example" }).Locator("[data-act=copy-link]").ClickAsync();
        return new Uri(await page.Locator("[data-link]").InnerTextAsync()).AbsolutePath;
    }

    private async Task<IPage> Accept(string link, string customer, string name, Reader reader)
    {
        var page = await portal.SignIn(await portal.PersonAt(customer, Roles.GlobalAdmin), link.Replace("/requests/", "/partners/review/", StringComparison.Ordinal), reader);
        await Expect(page.Locator("[data-introducer]")).ToBeVisibleAsync();
        foreach (var box in await page.Locator("[data-box=agreement], [data-box=consent]").AllAsync()) await box.CheckAsync();
        await LookAt(page, name, reader);
        await page.Locator("[data-act=accept]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.MyPartners);
        return page;
    }

    private static string Domain(string slug) => $"{slug}.onmicrosoft.com";

    private static async Task LookAt(IPage page, string name, Reader reader)
    {
        await page.Keep(name, reader);
        await page.FitsItsScreen();
        await page.IsAccessible();
    }
}
