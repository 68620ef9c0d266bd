using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Organizations.Own;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Organizations;

public sealed class OrganizationPageTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void It_shows_what_the_rules_know()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.Organization);

        page.WaitForElement("[data-enrollment=Active]");
        Assert.Single(page.FindAll($"tr[data-state='{Cast.Namsan.PartnerId}']"));
        Assert.Equal(["CspTransaction", "PartnerCorporate"], page.FindAll("tr[data-state]").Select(row => row.GetAttribute("data-state")!).Where(state => Enum.TryParse<TenantKind>(state, out _) && !char.IsDigit(state[0])).Order());
        Assert.Contains("Jun Park", page.Find("[data-managers]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_sees_its_tenants_and_no_enrolments()
    {
        var page = Open<OrganizationPage>(Cast.Hyejin, PortalUrls.Organization);

        page.WaitForElement("tr[data-state=Customer]");
        Assert.Empty(page.FindAll("[data-enrollment], [data-act=add-location]"));
    }

    [Fact]
    public async Task Whoever_may_not_change_it_reads_who_may()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);

        var page = Open<OrganizationPage>(minho, PortalUrls.OrganizationDialog("tenant"));

        Assert.Equal("true", page.WaitForElement("[data-act=add-tenant]").GetAttribute("aria-disabled"));
        Assert.Contains("Jun Park", page.Find(".button-reason").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-dialog], [data-act=declare], [data-act=detach]"));
    }

    [Fact]
    public void A_tenant_is_added_with_its_evidence()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.OrganizationDialog("tenant"));
        Fill(page, "domain", "namsan-lab.onmicrosoft.com");
        Fill(page, "tenant", "0192f0c1-0000-7000-8000-0000000000a1");
        Change(page, "grounds", "Licence list");
        page.Find("[data-field=declares]").Change(true);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Organization, Address), Patience);
        page.WaitForElement("[data-domain='namsan-lab.onmicrosoft.com']", Patience);
        Assert.Contains("Jun Park", page.Find("[data-vouched]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_missing_is_summed_up_with_a_link_to_each_field()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.OrganizationDialog("tenant"));
        page.WaitForElement("[data-dialog=tenant]");

        page.Find("form").Submit();

        var links = page.WaitForElement("[data-faults='3']", Patience).QuerySelectorAll("a[data-focus]");
        Assert.Equal(
            ["domain", "tenant", "grounds"],
            links.Select(link => page.Find($"#{link.GetAttribute("data-focus")}").GetAttribute("data-field")!));

        Fill(page, "domain", "namsan-lab.onmicrosoft.com");
        page.WaitForElement("[data-faults='2']", Patience);
    }

    [Fact]
    public void The_rules_are_asked_while_somebody_types_and_their_refusal_keeps_the_draft()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.OrganizationDialog("tenant"));
        Fill(page, "domain", "mirae.onmicrosoft.com");
        page.WaitForElement("[data-finding=R-009][data-tone=stop]", Patience);
        Fill(page, "tenant", Cast.Mirae.Tenant.ToString());
        Change(page, "grounds", "Licence list");

        page.Find("form").Submit();

        page.WaitForElement("[data-dialog=tenant] [data-decision=stop]", Patience);
        Assert.Equal("mirae.onmicrosoft.com", page.Find("[data-field=domain]").GetAttribute("value"));
    }

    [Fact]
    public void A_location_is_added_and_one_for_a_tenant_that_has_one_is_refused()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.OrganizationDialog("location"));
        Change(page, "name", "Busan branch");
        Fill(page, "partner-id", "6200951");
        Change(page, "used-by", "1");
        page.WaitForElement("[data-finding=R-008][data-tone=stop]", Patience);
        Change(page, "used-by", "0");

        page.Find("form").Submit();

        page.WaitForElement("tr[data-state='6200951']", Patience);
    }

    [Fact]
    public void A_tenant_is_declared_anew_by_whoever_may()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.DeclareTenant(Cast.NamsanCorporate));
        page.WaitForElement("[data-dialog=declare]");
        page.Find("form").Submit();
        page.WaitForElement("[data-faults='2']", Patience);
        Change(page, "grounds", "Invoice 4711");
        page.Find("[data-field=declares]").Change(true);

        page.Find("form").Submit();

        page.WaitForElement("[data-vouched]", Patience);
    }

    [Fact]
    public void A_tenant_is_detached_after_being_asked()
    {
        var page = Open<OrganizationPage>(Cast.Jun, PortalUrls.Organization);
        page.WaitForElement("[data-act=detach]").Click();

        page.WaitForElement("[data-dialog=confirm] [data-act=confirm]").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tr[data-state=PartnerCorporate]")), Patience);
    }

    private static void Fill(IRenderedComponent<OrganizationPage> page, string field, string text) => page.WaitForElement($"[data-field={field}]").Input(text);

    private static void Change(IRenderedComponent<OrganizationPage> page, string field, string text) => page.WaitForElement($"[data-field={field}]").Change(text);
}
