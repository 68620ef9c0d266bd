using PartnerPortal.Application.Home;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Partnerships;

/// <summary>What becomes of an invitation between sending and answering.</summary>
public sealed class InvitationLinkTests : CustomerStory
{
    [Fact]
    public async Task The_preview_of_an_invitation_keeps_nothing()
    {
        var preview = Granted(await Portal.Run((PreviewInvitation useCase) => useCase.Handle(Cast.Mina, new PreviewInvitation.Query(" Namsan.onmicrosoft.com "), default)));

        Assert.Equal((true, Outcome.Allow, "Namsan IT"), (preview.IsOnRecord, preview.Decision.Outcome, preview.Reseller?.Legal));
        Assert.Equal(0, await Count<PolicyDecision>());
    }

    [Fact]
    public async Task A_link_that_somebody_looked_at_is_opened()
    {
        var (_, token) = await Invited();

        Granted(await Portal.Run((OpenInvitation useCase) => useCase.Handle(null, token, default)));

        Assert.Equal(InvitationStatus.Opened, await StatusOfTheOnlyOne());
    }

    [Fact]
    public async Task An_invitation_waits_at_its_addressee_and_the_rules_can_be_asked_before_the_answer()
    {
        var (id, token) = await Invited();

        var waiting = Granted(await Portal.Run((ListWaitingInvitations useCase) => useCase.Handle(Cast.Jun, default)));
        var asked = Granted(await Portal.Run((PreviewAcceptance useCase) => useCase.Handle(Cast.Jun, token, new ConsentFacts(IsGiven: true), default)));

        Assert.Equal((id, token), (Assert.Single(waiting).Id, waiting[0].Token));
        Assert.NotEqual(Outcome.Block, asked.Outcome);
    }

    [Fact]
    public async Task Who_cannot_answer_passes_the_link_on_to_the_Global_admins()
    {
        var (_, token) = await Invited();

        var to = Granted(await Portal.Run((ForwardInvitation useCase) => useCase.Handle(Cast.Jun, token, default)));

        Assert.Equal(["Jun Park"], to.To);
        var mails = await Portal.Run((ListMail useCase) => useCase.Handle(Cast.Jun, default));
        Assert.Contains(mails, mail => mail.Kind is MailKind.InvitationForwarded);
    }

    [Fact]
    public async Task The_same_link_is_mailed_again()
    {
        var (id, _) = await Invited();

        Granted(await Portal.Run((ResendInvitation useCase) => useCase.Handle(Cast.Mina, id, default)));

        Assert.Equal(2, await Count<OutboxMessage>());
    }

    [Fact]
    public async Task A_reseller_says_no_and_why()
    {
        var (_, token) = await Invited();

        Granted(await Portal.Run((DeclinePartnership useCase) => useCase.Handle(Cast.Jun, new DeclinePartnership.Command(token, "다른 공급자와 일합니다"), default)));

        Assert.Equal(InvitationStatus.Declined, await StatusOfTheOnlyOne());
    }

    [Fact]
    public async Task A_link_that_nobody_answered_ends()
    {
        await Invited();
        Portal.Clock.Now += TimeSpan.FromDays(365);

        Assert.Equal(1, await Portal.Run((ExpireInvitations job) => job.Handle(default)));

        Assert.Equal(InvitationStatus.Expired, await StatusOfTheOnlyOne());
        Assert.Equal(0, await Portal.Run((ExpireInvitations job) => job.Handle(default)));
    }

    private async Task<(PartnershipInvitationId Id, string Token)> Invited()
    {
        var command = new InviteReseller.Command("jun@namsan.example", "namsan.onmicrosoft.com", Language.Korean, "Hello");
        var id = Granted(await Portal.Run((InviteReseller useCase) => useCase.Handle(Cast.Mina, command, default)));
        var link = Granted(await Portal.Run((CopyInvitationLink useCase) => useCase.Handle(Cast.Mina, id, default)));
        return (id, link.Split('/')[^1]);
    }

    private async Task<InvitationStatus?> StatusOfTheOnlyOne() =>
        Assert.Single(Granted(await Portal.Run((ListInvitations useCase) => useCase.Handle(Cast.Mina, default)))).Status;
}
