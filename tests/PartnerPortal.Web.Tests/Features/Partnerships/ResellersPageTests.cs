using Bunit;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

public sealed class ResellersPageTests : PartnershipPageTest
{
    [Fact]
    public void Before_the_first_reseller_the_list_asks_to_invite_one()
    {
        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.Resellers);

        var empty = page.WaitForElement("[data-empty=first]");
        Assert.Equal(PortalUrls.InviteReseller, empty.QuerySelector("[data-act=invite]")!.GetAttribute("href"));
        Assert.Single(page.FindAll("[data-act=invite]"));
    }

    [Fact]
    public async Task A_reseller_that_authorised_is_listed()
    {
        await Accept(Cast.Jun, await Invited());

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.Resellers);

        page.WaitForElement("tr[data-state=Active]");
    }

    [Fact]
    public async Task Filters_that_match_nothing_can_be_cleared()
    {
        await Accept(Cast.Jun, await Invited());

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.ResellersNamed("nobody of that name"));

        Assert.Equal(PortalUrls.Resellers, page.WaitForElement("[data-empty=filtered] a").GetAttribute("href"));
        Browser.NavigateTo(PortalUrls.ResellersNamed("namsan"));
        page.WaitForElement("tr[data-state=Active]");
    }

    [Fact]
    public async Task Who_has_no_role_that_sees_partnerships_is_told_so()
    {
        var reader = await Join("reader", "Rin Cha", Cast.Hanbit, Roles.Reader);

        var page = Open<ResellersPage>(reader, PortalUrls.Resellers);

        page.WaitForElement("[data-decision=stop]");
        Assert.Empty(page.FindAll("table, [data-act=invite]"));
    }

    [Fact]
    public async Task Who_may_not_invite_sees_why()
    {
        await Accept(Cast.Jun, await Invited());
        var helpdesk = await Join("helpdesk", "Hana Ko", Cast.Hanbit, Roles.HelpdeskAgent);

        var page = Open<ResellersPage>(helpdesk, PortalUrls.InviteReseller);

        Assert.Equal("true", page.WaitForElement("[data-act=invite]").GetAttribute("aria-disabled"));
        Assert.Empty(page.FindAll("[data-dialog]"));
    }

    [Fact]
    public async Task Invitations_say_where_they_stand()
    {
        var opened = await Invited();
        await Done((OpenInvitation useCase) => useCase.Handle(null, opened, default));
        await Invite("cloud@elsewhere.example", target: null);
        await Portal.Run((InviteReseller useCase) => useCase.Handle(Cast.Mina, new("other@hanbit.example", "hanbit.onmicrosoft.com", Language.English, ""), default));

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.Invitations);

        page.WaitForElement("tr[data-state=Opened] [data-act=resend]");
        page.Find("tr[data-state=Sent] [data-act=copy-link]");
        Assert.StartsWith("/decisions/", page.Find("tr[data-state=NotSent] [data-act=why]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task A_link_past_its_end_reads_as_expired_and_is_renewed_by_a_new_invitation()
    {
        await Invite();
        Portal.Clock.Now += TimeSpan.FromDays(31);

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.Invitations);

        Assert.Contains("recipient=jun%40namsan.example", page.WaitForElement("tr[data-state=Expired] [data-act=invite-again]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_can_be_copied()
    {
        var invitation = await Invite();
        var token = await TokenOf(invitation);

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.InvitationDialog("link", invitation.Value));

        Assert.EndsWith(token, page.WaitForElement("[data-dialog=link] [data-copy]").GetAttribute("data-copy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_asks_first_and_then_closes_the_link()
    {
        var invitation = await Invite();
        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.InvitationDialog("withdraw", invitation.Value));

        page.WaitForElement("[data-dialog=confirm] [data-act=confirm]").Click();

        page.WaitForElement("tr[data-state=Revoked]");
        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Invitations, Address));
    }

    [Fact]
    public async Task Sending_again_keeps_the_invitation_and_says_so()
    {
        var token = await Invited();
        await Done((OpenInvitation useCase) => useCase.Handle(null, token, default));
        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.Invitations);

        page.WaitForElement("tr[data-state=Opened] [data-act=resend]").Click();

        page.WaitForElement("tr[data-state=Sent]");
    }

    [Fact]
    public async Task The_reason_of_a_decline_can_be_read()
    {
        var invitation = await Invite();
        await Decline(Cast.Jun, await TokenOf(invitation), "Not this year");

        var page = Open<ResellersPage>(Cast.Mina, PortalUrls.InvitationDialog("reason", invitation.Value));

        Assert.Equal("Not this year", page.WaitForElement("[data-reason]").TextContent);
    }
}
