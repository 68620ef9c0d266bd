using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using static PartnerPortal.Domain.Partnerships.PartnershipMove;
using static PartnerPortal.Domain.Partnerships.PartnershipStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class PartnershipLifecycleTests
{
    // As W-02 and W-03 draw it: from, move, to, and whose move it is. Everything absent from this table must be refused.
    private static readonly Dictionary<(PartnershipStatus, PartnershipMove), PartnershipStatus> Documented = new()
    {
        [(Active, RequestEnding)] = EndingRequested,
        [(EndingRequested, TakeEndingBack)] = Active,
        [(EndingRequested, LetEnd)] = Ended,
        [(Active, End)] = Ended,
        [(EndingRequested, End)] = Ended,
    };

    private static readonly Dictionary<PartnershipMove, OrganizationId> MoveOf = new()
    {
        [RequestEnding] = Cast.Namsan.Organization,
        [TakeEndingBack] = Cast.Namsan.Organization,
        [LetEnd] = Cast.Hanbit.Organization,
        [End] = Cast.Hanbit.Organization,
    };

    public static MatrixTheoryData<PartnershipStatus, PartnershipMove> EveryPair { get; } =
        new(Enum.GetValues<PartnershipStatus>(), Enum.GetValues<PartnershipMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(PartnershipStatus status, PartnershipMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, Partnership.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_partnership_follows_it(PartnershipStatus status, PartnershipMove move)
    {
        var partnership = In(status);
        var attempt = Attempt.On(partnership, () => partnership.Make(move, MoveOf[move], Cast.Now));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(next is Ended ? "remove_partner_relationship" : "partnership_ending_changed");
        else
            attempt.MustBeRefused("partnership.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, partnership.Status);
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void Nobody_makes_the_move_of_the_other_side(PartnershipStatus status, PartnershipMove move)
    {
        foreach (var other in new[] { Cast.Hanbit, Cast.Namsan, Cast.Duri }.Where(party => party.Organization != MoveOf[move]))
        {
            var partnership = In(status);
            Attempt.On(partnership, () => partnership.Make(move, other.Organization, Cast.Now)).MustBeRefused("partnership.not-your-move", move.ToString());
        }
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void A_screen_offers_a_move_to_whom_it_belongs_while_it_is_open(PartnershipStatus status, PartnershipMove move)
    {
        foreach (var party in new[] { Cast.Hanbit, Cast.Namsan, Cast.Duri })
        {
            var offered = In(status).MovesOpenTo(party.Organization).Contains(move);
            Assert.Equal(Documented.ContainsKey((status, move)) && MoveOf[move] == party.Organization, offered);
        }
    }

    [Fact]
    public void A_partnership_begins_with_the_consent_that_was_given_and_one_event()
    {
        var partnership = Born(grantAdminAccess: true);

        Assert.Equal((Active, Cast.Now), (partnership.Status, partnership.AdminAccessGrantedAt));
        Assert.Equal(["create_partner_relationship"], partnership.Events.Select(happened => happened.Operation));
    }

    [Fact]
    public void An_imported_partnership_invents_no_consent()
    {
        var partnership = Partnership.Import(Cast.Cleared(Ask.ImportReseller), PartnershipId.New(Cast.Now), Cast.Now.AddYears(-2));

        Assert.Equal((Origin.PartnerCenterImport, null, null), (partnership.Origin, partnership.Invitation, partnership.AdminAccessGrantedAt));
        Assert.Single(partnership.Events);
    }

    [Fact]
    public void Only_an_end_has_a_date()
    {
        Assert.Null(In(EndingRequested).EndedAt);
        Assert.Equal(Cast.Now, In(Ended).EndedAt);
    }

    private static Partnership Born(bool grantAdminAccess = false)
    {
        var invitation = PartnershipInvitation.Send(Cast.Cleared(Ask.Invite), PartnershipInvitationId.New(Cast.Now), Cast.Link(), null, Cast.Now);
        invitation.Accept(Cast.Cleared(Ask.Authorise), PartnershipId.New(Cast.Now), grantAdminAccess, Cast.Now).Refused(out _, out var partnership);
        return partnership!;
    }

    private static Partnership In(PartnershipStatus status)
    {
        var partnership = Born();
        if (status is EndingRequested) partnership.Make(RequestEnding, Cast.Namsan.Organization, Cast.Now);
        if (status is Ended) partnership.Make(End, Cast.Hanbit.Organization, Cast.Now);
        return partnership;
    }
}
