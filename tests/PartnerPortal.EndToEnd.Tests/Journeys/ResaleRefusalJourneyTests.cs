using Microsoft.Playwright;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Shell;
using static Microsoft.Playwright.Assertions;

namespace PartnerPortal.EndToEnd.Tests.Journeys;

/// <summary>A CSP transaction tenant is never sold to: said before sending, and at acceptance when the facts have changed.</summary>
public sealed class ResaleRefusalJourneyTests(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const string Tailspin = "tailspin.onmicrosoft.com";
    private const string Corporate = "tailspin-corp.onmicrosoft.com";
    private const string Nari = "nari.kim@portal-operator";

    [Theory]
    [InlineData("en-GB", "mina.seo@contoso-dist")]
    [InlineData("ko-KR", "elena.costa@adventureworks")]
    public async Task A_request_to_a_CSP_tenant_is_refused_before_it_is_sent_and_names_the_way_out(string language, string sender)
    {
        var page = await portal.SignIn(sender, PortalUrls.NewRequestTo(Tailspin), new Reader(language));

        await Expect(page.Locator("[data-decision=stop]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-decision=stop] .verdict")).ToContainTextAsync("R-056");
        await Expect(page.Locator("[data-decision=stop]")).ToContainTextAsync(Corporate);
        await page.IsAccessible();
    }

    [Theory]
    [InlineData("en-GB", "nayoung.kwon@fabrikam-dist")]
    [InlineData("ko-KR", "elena.costa@adventureworks")]
    public async Task The_corporate_tenant_accepts_unless_it_has_become_a_CSP_tenant_in_between(string language, string sender)
    {
        var reader = new Reader(language);
        var link = await Ask(sender, reader);
        var corporate = await portal.TenantAt(Corporate);
        var customer = await portal.Open(link, reader);
        await SignInOn(customer, "dohyun.kang@tailspin", corporate.Id.ToString(), link);
        await customer.Locator("[data-act=review]").ClickAsync();
        await Expect(customer.Locator("[data-act=accept]")).ToBeVisibleAsync();

        await Classify(TenantKind.CspTransaction, reader);
        await Tick(customer);
        await customer.Locator("[data-act=accept]").ClickAsync();
        await Expect(customer.Locator("[data-decision=stop]")).ToContainTextAsync("R-056");
        await customer.IsAccessible();

        await Classify(TenantKind.PartnerCorporate, reader);
        await PortalInChromium.Visit(customer, new Uri(customer.Url).PathAndQuery);
        await Tick(customer);
        await customer.Locator("[data-act=accept]").ClickAsync();
        await Expect(customer).ToHaveURLAsync(PortalUrls.MyPartners);
    }

    private async Task<string> Ask(string sender, Reader reader)
    {
        var page = await portal.SignIn(sender, PortalUrls.NewRequestTo(Corporate), reader);
        await page.Locator("[data-field=recipient]").FillAsync("dohyun.kang@tailspin.example");
        await page.Locator("[data-act=send]").ClickAsync();
        await Expect(page).ToHaveURLAsync(PortalUrls.Requests);
        await page.Locator("tr[data-state=Sent]").Filter(new() { HasText = "dohyun.kang@tailspin.example" }).Locator("[data-act=copy-link]").ClickAsync();
        return new Uri(await page.Locator("[data-link]").InnerTextAsync()).AbsolutePath;
    }

    private async Task Classify(TenantKind kind, Reader reader)
    {
        var page = await portal.SignIn(Nari, $"{PortalUrls.TenantKinds}?q={Corporate}", reader);
        var row = page.Locator("tr").Filter(new() { Has = page.Locator($"[data-domain='{Corporate}']") });
        await row.Locator("button[aria-haspopup]").ClickAsync();
        await row.Locator($"[data-kind={kind}]").ClickAsync();
        await page.IsAccessible();
        await page.Locator("[data-dialog=confirm] [data-act=confirm]").ClickAsync();
        await Expect(page.Locator($"tr[data-state={kind}]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task Tick(IPage customer)
    {
        if (await customer.Locator("[data-box=agreement]").CountAsync() > 0) await customer.Locator("[data-box=agreement]").CheckAsync();
        await customer.Locator("[data-box=consent]").CheckAsync();
    }

    // The person has two tenants: the form of the sign-in page is told which.
    private static async Task SignInOn(IPage page, string person, string tenant, string path)
    {
        await PortalInChromium.Visit(page, PortalUrls.SignInAndReturn(path));
        await page.EvaluateAsync(
            "([person, tenant]) => { const form = document.querySelector(`[data-user='${person}']`).form; form.insertAdjacentHTML('beforeend', `<input type=hidden name=tenant value=${tenant}>`); form.requestSubmit(); }",
            new[] { person, tenant });
        await page.WaitForURLAsync(url => !url.Contains(PortalUrls.SignIn, StringComparison.Ordinal));
        await page.WaitForSelectorAsync("[data-interactive]", new() { State = WaitForSelectorState.Attached });
    }
}
