using Bunit;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

public sealed class ProvidersPageTests : PartnershipPageTest
{
    [Fact]
    public void Without_a_provider_the_page_says_how_one_comes()
    {
        var page = Open<ProvidersPage>(Cast.Jun, PortalUrls.Providers);

        page.WaitForElement("[data-empty=first]");
        Assert.Empty(page.FindAll("[data-invitation]"));
    }

    [Fact]
    public async Task An_invitation_to_this_tenant_waits_on_top()
    {
        var token = await Invited();

        var page = Open<ProvidersPage>(Cast.Jun, PortalUrls.Providers);

        Assert.Equal(PortalUrls.Invitation(token), page.WaitForElement("[data-invitation] [data-act=read]").GetAttribute("href"));
    }

    [Fact]
    public async Task An_authorised_provider_is_listed_and_waits_no_more()
    {
        await Accept(Cast.Jun, await Invited());

        var page = Open<ProvidersPage>(Cast.Jun, PortalUrls.Providers);

        page.WaitForElement("tr[data-state=Active]");
        Assert.Empty(page.FindAll("[data-invitation]"));
    }

    [Fact]
    public async Task Who_has_no_role_that_sees_partnerships_is_told_so()
    {
        var reader = await Join("reader", "Rin Cha", Cast.Namsan, Roles.Reader);

        var page = Open<ProvidersPage>(reader, PortalUrls.Providers);

        page.WaitForElement("[data-decision=stop]");
        Assert.Empty(page.FindAll("table"));
    }
}
