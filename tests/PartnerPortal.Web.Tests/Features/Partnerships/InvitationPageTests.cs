using Bunit;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Features.Partnerships.Answer;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

public sealed class InvitationPageTests : PartnershipPageTest
{
    [Fact]
    public async Task Everything_can_be_read_before_signing_in()
    {
        var token = await Invited();

        var page = Read(token);

        Assert.Equal(PortalUrls.SignInAndReturn(PortalUrls.Invitation(token)), page.WaitForElement("[data-act=sign-in]").GetAttribute("href"));
        Assert.Equal(Cast.Hanbit.Organization.ToString(), page.Find("[data-provider]").GetAttribute("data-provider"));
        Assert.Equal("Hello", page.Find("[data-words]").TextContent);
        Assert.Empty(page.FindAll("[data-act=accept]"));
    }

    [Fact]
    public async Task Opening_the_page_is_noted()
    {
        Read(await Invited()).WaitForElement("[data-state=open]");

        await Until(Sent, invitation => invitation.Status is InvitationStatus.Opened);
    }

    [Fact]
    public async Task The_right_tenants_global_admin_authorises()
    {
        var page = Read(Cast.Jun, await Invited());

        page.WaitForElement("[data-consent=authorise]").Change(true);
        page.Find("[data-act=accept]").Click();

        page.WaitForElement("[data-state=done] [data-act=providers]");
        Assert.False(Assert.Single(await Partnerships()).HasAdminAccess);
    }

    [Fact]
    public async Task Admin_access_is_given_only_where_it_was_ticked()
    {
        var page = Read(Cast.Jun, await Invited());
        Assert.All(page.WaitForElements("[data-consent]"), box => Assert.False(box.HasAttribute("checked")));

        page.Find("[data-consent=authorise]").Change(true);
        page.Find("[data-consent=admin-access]").Change(true);
        page.Find("[data-act=accept]").Click();

        page.WaitForElement("[data-state=done]");
        Assert.True(Assert.Single(await Partnerships()).HasAdminAccess);
    }

    [Fact]
    public async Task Without_consent_nothing_is_decided_and_the_box_says_why()
    {
        var page = Read(Cast.Jun, await Invited());

        page.WaitForElement("[data-act=accept]").Click();

        Assert.Equal("true", page.WaitForElement("[data-consent=authorise][aria-invalid]").GetAttribute("aria-invalid"));
        Assert.Empty(await Partnerships());
        Assert.Contains(JSInterop.Invocations, call => call.Identifier.Contains("focus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_lost_the_role_meanwhile_authorises_nothing_on_the_page_that_they_left_open()
    {
        var page = Read(Cast.Jun, await Invited());
        page.WaitForElement("[data-consent=authorise]").Change(true);
        await Portal.Run(async (PortalDbContext db) =>
        {
            (await db.Users.SingleAsync(user => user.Id == Cast.Jun.User)).ChangeRoles(Cast.Namsan.Tenant, Roles.SalesAgent);
            return await db.Commit(null, default);
        });

        page.Find("[data-act=accept]").Click();

        page.WaitForElement("[data-decision=stop]");
        Assert.Empty(await Partnerships());
    }

    [Fact]
    public async Task Declining_tells_the_reason_to_the_sender()
    {
        var token = await Invited();
        var page = Open<InvitationPage>(Cast.Jun, $"{PortalUrls.Invitation(token)}?dialog=decline", p => p.Add(x => x.Token, token));

        page.WaitForElement("[data-field=reason]").Change("Not this year");
        page.Find("[data-act=confirm-decline]").Click();

        page.WaitForElement("[data-state=Declined]");
        Assert.Equal("Not this year", (await Sent()).DeclineReason);
    }

    [Fact]
    public async Task Another_tenant_sees_both_and_can_answer_nothing()
    {
        var page = Read(Cast.Elena, await Invited());

        page.WaitForElement("[data-state=wrong-tenant] [data-offending]");
        Assert.Empty(page.FindAll("[data-consent], [data-act=accept], [data-words]"));
        Assert.Equal(InvitationStatus.Sent, (await Sent()).Status);
    }

    [Fact]
    public async Task Who_is_no_global_admin_can_pass_it_on()
    {
        var agent = await Join("agent", "Sora Han", Cast.Namsan, Roles.SalesAgent);
        var token = await Invited();
        var page = Read(agent, token);
        page.WaitForElement("[data-reason=role]");
        Assert.Empty(page.FindAll("[data-act=accept]"));

        Browser.NavigateTo(page.Find("[data-act=forward]").GetAttribute("href")!);
        page.WaitForElement("[data-dialog=confirm] [data-act=confirm]").Click();

        Assert.Contains(Cast.Jun.Name, page.WaitForElement("[data-forwarded]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_by_the_rules_explains_itself_and_leaves_the_invitation_open()
    {
        var token = await Invited(target: null);
        var page = Read(Cast.Hyejin, token);

        page.WaitForElement("[data-consent=authorise]").Change(true);
        page.Find("[data-act=accept]").Click();

        page.WaitForElement("[data-decision=stop]");
        Assert.Contains((await Sent()).Status, new InvitationStatus?[] { InvitationStatus.Sent, InvitationStatus.Opened });
    }

    [Fact]
    public async Task Its_sender_reads_it_and_cannot_answer()
    {
        var page = Read(Cast.Mina, await Invited(target: null));

        page.WaitForElement("[data-act=invitations]");
        Assert.Empty(page.FindAll("[data-act=accept]"));
    }

    [Fact]
    public void A_made_up_link_leads_nowhere() => Read("made-up").WaitForElement("[data-state=unknown]");

    [Fact]
    public async Task A_withdrawn_link_says_what_a_made_up_one_says()
    {
        var invitation = await Invite();
        var token = await TokenOf(invitation);
        await Done((WithdrawInvitation useCase) => useCase.Handle(Cast.Mina, invitation, default));

        Read(token).WaitForElement("[data-state=unknown]");
    }

    [Fact]
    public async Task An_answered_link_says_so()
    {
        var token = await Invited();
        await Accept(Cast.Jun, token);

        Read(token).WaitForElement("[data-state=Accepted]");
    }

    [Fact]
    public async Task An_expired_link_says_so()
    {
        var token = await Invited();
        Portal.Clock.Now += TimeSpan.FromDays(31);

        Read(Cast.Jun, token).WaitForElement("[data-state=Expired]");
    }

    private IRenderedComponent<InvitationPage> Read(string token) => Open<InvitationPage>(PortalUrls.Invitation(token), page => page.Add(p => p.Token, token));

    private IRenderedComponent<InvitationPage> Read(Actor actor, string token) =>
        Open<InvitationPage>(actor, PortalUrls.Invitation(token), page => page.Add(p => p.Token, token));

    private async Task<ListInvitations.Row> Sent() =>
        (await Done((ListInvitations useCase) => useCase.Handle(Cast.Mina, default))).First(row => row.Status is not null);

    private Task<IReadOnlyList<ListPartnerships.Row>> Partnerships() => Done((ListPartnerships useCase) => useCase.Handle(Cast.Jun, default));
}
