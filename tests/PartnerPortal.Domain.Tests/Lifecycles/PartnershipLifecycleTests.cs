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
        [(EndingRequested, Lapse)] = Ended,
        [(Active, End)] = Ended,
        [(EndingRequested, End)] = Ended,
    };

    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    // The clock makes the move of nobody.
    private static readonly Dictionary<PartnershipMove, OrganizationId> MoveOf = new()
    {
        [RequestEnding] = Cast.Namsan.Organization,
        [TakeEndingBack] = Cast.Namsan.Organization,
        [LetEnd] = Cast.Hanbit.Organization,
        [End] = Cast.Hanbit.Organization,
        [Lapse] = default,
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
        var attempt = Attempt.On(partnership, () => Try(partnership, move));

        if (Documented.TryGetValue((status, move), out var next))
            attempt.MustHaveHappened(next is Ended ? "remove_partner_relationship" : "partnership_ending_changed");
        else
            attempt.MustBeRefused("partnership.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, partnership.Status);
    }

    [Fact]
    public void Nobody_takes_back_or_acknowledges_for_the_other_side()
    {
        foreach (var other in new[] { Cast.Hanbit, Cast.Duri })
            Attempt.On(In(EndingRequested), () => In(EndingRequested).TakeEndingBack(other.Organization)).MustBeRefused("partnership.not-your-move", nameof(TakeEndingBack));
        foreach (var other in new[] { Cast.Namsan, Cast.Duri })
            Attempt.On(In(EndingRequested), () => In(EndingRequested).LetEnd(other.Organization, Cast.Now)).MustBeRefused("partnership.not-your-move", nameof(LetEnd));
    }

    [Fact]
    public void Nobody_ends_with_the_clearance_for_another_pair()
    {
        var partnership = Born();

        Assert.Throws<InvalidOperationException>(() => partnership.End(Cast.Cleared(Ask.EndPartnership.To(Cast.Mirae)), null, Cast.Now));
        Assert.Throws<InvalidOperationException>(() => partnership.RequestEnding(Cast.Cleared(Ask.AskToEndPartnership.By(Cast.Saebyeok)), null, Notice, Cast.Now));
        Assert.Equal(Active, partnership.Status);
    }

    [Fact]
    public void A_notice_does_not_run_out_before_its_time()
    {
        var partnership = In(EndingRequested);

        Attempt.On(partnership, () => partnership.Lapse(partnership.EndsAt!.Value.AddTicks(-1))).MustBeRefused("partnership.notice-still-runs");
        Attempt.On(partnership, () => partnership.Lapse(partnership.EndsAt!.Value)).MustHaveHappened("remove_partner_relationship");
        Assert.Null(partnership.EndedBy);
    }

    [Fact]
    public void What_was_taken_back_leaves_no_date_and_no_reason()
    {
        var partnership = In(EndingRequested);

        partnership.TakeEndingBack(Cast.Namsan.Organization);

        Assert.Equal((null, null, null), (partnership.EndingRequestedAt, partnership.EndsAt, partnership.EndReason));
    }

    [Fact]
    public void The_history_says_who_ended_when_and_why()
    {
        var partnership = In(EndingRequested);

        partnership.End(Cast.Cleared(Ask.EndPartnership), "  ", Cast.Now.AddDays(2));

        Assert.Equal((Cast.Hanbit.Organization, Cast.Now.AddDays(2), "Because"), (partnership.EndedBy, partnership.EndedAt, partnership.EndReason));
    }

    [Fact]
    public void Admin_access_ends_without_the_partnership_and_only_once()
    {
        var partnership = Born(grantAdminAccess: true);
        partnership.ForgetEvents();

        partnership.EndAdminAccess(Cast.Hanbit.Organization);
        partnership.EndAdminAccess(Cast.Hanbit.Organization);

        Assert.Equal((Active, null), (partnership.Status, partnership.AdminAccessGrantedAt));
        Assert.Equal(["partnership_admin_access_ended"], partnership.Events.Select(happened => happened.Operation));
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
        if (status is EndingRequested) Try(partnership, RequestEnding);
        if (status is Ended) Try(partnership, End);
        return partnership;
    }

    private static Result Try(Partnership partnership, PartnershipMove move) => move switch
    {
        RequestEnding => partnership.RequestEnding(Cast.Cleared(Ask.AskToEndPartnership), "Because", Notice, Cast.Now),
        TakeEndingBack => partnership.TakeEndingBack(MoveOf[move]),
        LetEnd => partnership.LetEnd(MoveOf[move], Cast.Now),
        Lapse => partnership.Lapse(Cast.Now + Notice),
        _ => partnership.End(Cast.Cleared(Ask.EndPartnership), null, Cast.Now),
    };
}
