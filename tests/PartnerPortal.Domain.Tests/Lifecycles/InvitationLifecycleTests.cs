using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Partnerships;
using static PartnerPortal.Domain.Partnerships.InvitationMove;
using static PartnerPortal.Domain.Partnerships.InvitationStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class InvitationLifecycleTests
{
    // As W-01 draws it. Everything absent from this table must be refused.
    private static readonly Dictionary<(InvitationStatus, InvitationMove), InvitationStatus> Documented = new()
    {
        [(Draft, Send)] = Sent,
        [(Sent, Open)] = Opened,
        [(Opened, Open)] = Opened,
        [(Sent, Resend)] = Sent,
        [(Opened, Resend)] = Sent,
        [(Sent, Accept)] = Accepted,
        [(Opened, Accept)] = Accepted,
        [(Sent, Decline)] = Declined,
        [(Opened, Decline)] = Declined,
        [(Sent, Expire)] = Expired,
        [(Opened, Expire)] = Expired,
        [(Sent, Revoke)] = Revoked,
        [(Opened, Revoke)] = Revoked,
    };

    public static MatrixTheoryData<InvitationStatus, InvitationMove> EveryPair { get; } =
        new(Enum.GetValues<InvitationStatus>(), Enum.GetValues<InvitationMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(InvitationStatus status, InvitationMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, PartnershipInvitation.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void An_invitation_follows_it(InvitationStatus status, InvitationMove move)
    {
        if (move is Send) return; // Nobody sends an invitation that exists: it is born sent.

        var invitation = In(status);
        var attempt = Try(invitation, move);

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(OperationOf(status, move));
        else
            attempt.MustBeRefused("partnership.invitation-move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, invitation.Status);
    }

    [Fact]
    public void An_invitation_is_born_sent_and_says_so_once()
    {
        var invitation = Born();

        Assert.Equal((Sent, 1), (invitation.Status, invitation.Link.TimesSent));
        Assert.Equal(["partnership_invitation_sent"], invitation.Events.Select(happened => happened.Operation));
        Assert.Equal(Cast.Namsan.Organization, invitation.Events[0].Other);
    }

    [Fact]
    public void Sending_again_counts_and_keeps_the_end()
    {
        var invitation = Born();
        var end = invitation.Link.ExpiresAt;

        invitation.Resend(Cast.Now.AddDays(1));

        Assert.Equal((2, end), (invitation.Link.TimesSent, invitation.Link.ExpiresAt));
    }

    [Fact]
    public void A_reason_is_kept_trimmed_and_a_blank_one_is_none()
    {
        var (explained, silent) = (Born(), Born());

        explained.Decline(Cast.Namsan.Organization, "  We have a provider. ", Cast.Now);
        silent.Decline(Cast.Namsan.Organization, "  ", Cast.Now);

        Assert.Equal("We have a provider.", explained.DeclineReason);
        Assert.Null(silent.DeclineReason);
    }

    private static string? OperationOf(InvitationStatus status, InvitationMove move) => (status, move) switch
    {
        (Opened, Open) => null,
        (_, Open) => "partnership_invitation_opened",
        (_, Resend) => "partnership_invitation_resent",
        (_, Accept) => "create_partner_relationship",
        (_, Decline) => "partnership_invitation_declined",
        (_, Expire) => "partnership_invitation_expired",
        _ => "partnership_invitation_revoked",
    };

    private static PartnershipInvitation Born() => PartnershipInvitation.Send(
        Cast.Cleared(Ask.Invite), PartnershipInvitationId.New(Cast.Now), Cast.Link(), Cast.Namsan.Tenant, Cast.Now);

    private static PartnershipInvitation In(InvitationStatus status)
    {
        if (status is Draft) return Materialised.New<PartnershipInvitation>();

        var invitation = Born();
        InvitationMove[] path = status switch { Sent => [], Opened => [Open], Accepted => [Open, Accept], Declined => [Decline], Expired => [Expire], _ => [Revoke] };
        foreach (var move in path) Try(invitation, move);
        return invitation;
    }

    private static Attempt Try(PartnershipInvitation invitation, InvitationMove move) => move switch
    {
        Open => Attempt.On(invitation, () => invitation.Open(Cast.Now)),
        Resend => Attempt.On(invitation, () => invitation.Resend(Cast.Now)),
        Accept => Attempt.On(invitation, () =>
        {
            invitation.Accept(Cast.Cleared(Ask.Authorise), PartnershipId.New(Cast.Now), grantAdminAccess: false, Cast.Now).Refused(out var refusal, out var born);
            return (refusal, born);
        }),
        Decline => Attempt.On(invitation, () => invitation.Decline(Cast.Namsan.Organization, "No", Cast.Now)),
        Expire => Attempt.On(invitation, invitation.Expire),
        _ => Attempt.On(invitation, invitation.Revoke),
    };
}
