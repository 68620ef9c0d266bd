using Bunit;
using PartnerPortal.Application.Home;
using PartnerPortal.Web.Features.Home;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Features.Partnerships;

namespace PartnerPortal.Web.Tests.Features.Home;

public sealed class HomePageTests : PartnershipPageTest
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Where_nothing_waits_the_page_says_so(string language)
    {
        Speak(language);

        var page = Open<HomePage>(Cast.Jun, PortalUrls.Home);

        page.WaitForElement(".empty-state");
        Assert.Empty(page.FindAll("[data-task]"));
    }

    [Fact]
    public async Task An_invitation_to_the_readers_tenant_waits_and_leads_to_its_page()
    {
        var token = await Invited();

        var page = Open<HomePage>(Cast.Jun, PortalUrls.Home);

        var task = page.WaitForElement($"[data-task={SumUpHome.TaskKind.AnswerInvitation}] a");
        Assert.Equal(PortalUrls.Invitation(token), task.GetAttribute("href"));
    }

    [Fact]
    public void Each_kind_of_organisation_gets_its_own_next_step()
    {
        string Primary(Application.Access.Actor actor) => Open<HomePage>(actor, PortalUrls.Home).WaitForElement(".actions a").GetAttribute("href")!;

        Assert.Equal(PortalUrls.InviteReseller, Primary(Cast.Mina));
        Assert.Equal(PortalUrls.NewRequest, Primary(Cast.Elena));
        Assert.Equal(PortalUrls.AddPartner, Primary(Cast.Hyejin));
    }
}
