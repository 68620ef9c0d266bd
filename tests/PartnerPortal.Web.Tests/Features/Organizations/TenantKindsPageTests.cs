using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Organizations;

namespace PartnerPortal.Web.Tests.Features.Organizations;

public sealed class TenantKindsPageTests : PortalComponentTest
{
    [Fact]
    public void The_operator_gives_a_tenant_another_kind_after_being_asked()
    {
        var page = Open<TenantKindsPage>(Cast.Nari, "/tenant-kinds?q=namsan-corp");
        page.WaitForElement("tr[data-state=PartnerCorporate]");

        page.Find("[data-kind=CspTransaction]").Click();
        page.WaitForElement("[data-dialog=confirm] [data-act=confirm]").Click();

        page.WaitForElement("tr[data-state=CspTransaction]");
    }

    [Fact]
    public void A_tenant_is_offered_only_what_it_may_become()
    {
        var page = Open<TenantKindsPage>(Cast.Nari, "/tenant-kinds?q=namsan-corp");
        page.WaitForElement("tr[data-state=PartnerCorporate]");

        Assert.Equal(
            Enum.GetValues<TenantKind>().Where(kind => Tenant.MayBecome(TenantKind.PartnerCorporate, kind)).Select(kind => kind.ToString()),
            page.FindAll("[data-kind]").Select(item => item.GetAttribute("data-kind")));
    }

    [Fact]
    public void Nobody_else_may_even_look() =>
        Open<TenantKindsPage>(Cast.Mina, "/tenant-kinds").WaitForElement("[data-refused='access.lacks-permission']");

    [Fact]
    public void A_search_that_finds_nothing_says_so() =>
        Open<TenantKindsPage>(Cast.Nari, "/tenant-kinds?q=nobody").WaitForElement(".empty-state");
}
