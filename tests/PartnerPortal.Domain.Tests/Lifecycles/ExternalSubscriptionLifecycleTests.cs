using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using static PartnerPortal.Domain.Subscriptions.External.ExternalSubscriptionMove;
using static PartnerPortal.Domain.Subscriptions.External.ExternalSubscriptionStatus;
using static PartnerPortal.Domain.Subscriptions.External.PlanStepKind;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class ExternalSubscriptionLifecycleTests
{
    // As W-10 draws it. Everything absent from this table must be refused.
    private static readonly Dictionary<(ExternalSubscriptionStatus, ExternalSubscriptionMove), ExternalSubscriptionStatus> Documented = new()
    {
        [(Declared, Confirm)] = Confirmed,
        [(Declared, End)] = Ended,
        [(Confirmed, ExternalSubscriptionMove.Support)] = Supported,
        [(Confirmed, End)] = Ended,
        [(Supported, ExternalSubscriptionMove.Support)] = Supported,
        [(Supported, Release)] = Confirmed,
        [(Supported, PlanMigration)] = MigrationPlanned,
        [(Supported, End)] = Ended,
        [(MigrationPlanned, PlanMigration)] = MigrationPlanned,
        [(MigrationPlanned, DropPlan)] = Supported,
        [(MigrationPlanned, Release)] = Confirmed,
        [(MigrationPlanned, Complete)] = MigratedToCsp,
        [(MigrationPlanned, End)] = Ended,
    };

    public static MatrixTheoryData<ExternalSubscriptionStatus, ExternalSubscriptionMove> EveryPair { get; } =
        new(Enum.GetValues<ExternalSubscriptionStatus>(), Enum.GetValues<ExternalSubscriptionMove>());

    [Theory, MemberData(nameof(EveryPair))]
    public void The_lifecycle_is_exactly_the_documented_one(ExternalSubscriptionStatus status, ExternalSubscriptionMove move) =>
        Assert.Equal(Documented.TryGetValue((status, move), out var next) ? next : null, ExternalSubscription.After(status, move));

    [Theory, MemberData(nameof(EveryPair))]
    public void A_subscription_follows_it(ExternalSubscriptionStatus status, ExternalSubscriptionMove move)
    {
        var subscription = In(status);
        var attempt = Attempt.On(subscription, () => Do(subscription, move));

        if (Documented.TryGetValue((status, move), out var next)) Assert.Null(attempt.Refusal);
        else attempt.MustBeRefused("external.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, subscription.Status);
    }

    [Fact]
    public void What_the_customer_declares_itself_is_confirmed_by_that() => Assert.Equal(Confirmed, Declare(Ask.Declare).Status);

    [Fact]
    public void What_a_partner_declares_waits_for_the_customer()
    {
        var subscription = Declare(Ask.Declare.By(Cast.Duri));

        Attempt.On(subscription, () => subscription.Make(Confirm, Cast.Duri.Organization)).MustBeRefused("external.not-your-move", nameof(Confirm));
        Attempt.On(subscription, () => subscription.Make(Confirm, Cast.Areum.Organization)).MustHaveHappened("external_subscription_moved");
    }

    [Fact]
    public void A_partner_takes_back_what_it_declared_only_until_the_customer_confirmed()
    {
        Assert.Null(Declare(Ask.Declare.By(Cast.Duri)).Make(End, Cast.Duri.Organization).Refusal);

        var confirmed = Declare(Ask.Declare.By(Cast.Duri));
        Assert.Null(confirmed.Make(Confirm, Cast.Areum.Organization).Refusal);
        Attempt.On(confirmed, () => confirmed.Make(End, Cast.Duri.Organization)).MustBeRefused("external.not-your-move", nameof(End));
    }

    [Fact]
    public void A_partner_that_was_not_hired_does_nothing()
    {
        var subscription = In(MigrationPlanned);

        foreach (var move in new[] { Release, DropPlan, End })
            Attempt.On(subscription, () => subscription.Make(move, Cast.Namsan.Organization)).MustBeRefused("external.not-your-move", move.ToString());
        Attempt.On(subscription, () => subscription.MarkDone(TurnOffAutoRenew, Cast.Namsan.Organization, Cast.Today)).MustBeRefused("external.not-your-move", nameof(Complete));
    }

    [Fact]
    public void The_hired_partner_is_the_contact_until_it_is_released()
    {
        var subscription = In(Supported);
        Assert.Equal((Cast.Duri.Organization, Cast.Duri.Tenant), (subscription.Supporter, subscription.SupporterTenant));

        var released = Attempt.On(subscription, () => subscription.Make(Release, Cast.Areum.Organization));

        Assert.Equal(["external_subscription_moved", "support_contact_changed"], released.Operations);
        Assert.Null(subscription.Supporter);
    }

    [Fact]
    public void Steps_are_marked_in_their_order_and_the_last_one_ends_the_way()
    {
        var subscription = In(MigrationPlanned);
        Assert.Equal([TurnOffAutoRenew, BuyEquivalent, CloseOld], subscription.Steps.Select(step => step.Kind));

        Attempt.On(subscription, () => subscription.MarkDone(CloseOld, Cast.Areum.Organization, Cast.Today)).MustBeRefused("external.step-not-next", nameof(CloseOld));
        foreach (var step in subscription.Steps) Assert.Null(subscription.MarkDone(step.Kind, Cast.Duri.Organization, Cast.Today).Refusal);

        Assert.Equal(MigratedToCsp, subscription.Status);
    }

    [Fact]
    public void Other_dates_keep_what_is_done()
    {
        var subscription = In(MigrationPlanned);
        Assert.Null(subscription.MarkDone(TurnOffAutoRenew, Cast.Areum.Organization, Cast.Today).Refusal);

        Assert.Null(subscription.Plan(Cast.Cleared(Ask.Plan.BuyingOn(TermEnd.AddDays(20))), Cast.Duri.Organization).Refusal);

        Assert.Equal([Cast.Today, null, null], subscription.Steps.Select(step => step.DoneOn));
        Assert.Equal(TermEnd.AddDays(20), subscription.Steps.Single(step => step.Kind is BuyEquivalent).Due);
    }

    [Fact]
    public void Nobody_buys_in_the_past_or_after_users_lost_access()
    {
        var subscription = In(Supported);

        Attempt.On(subscription, () => subscription.Plan(Cast.Cleared(Ask.Plan.BuyingOn(Cast.Today.AddDays(-1))), Cast.Areum.Organization)).MustBeRefused("external.day-is-past");
        Attempt.On(subscription, () => subscription.Plan(Cast.Cleared(Ask.Plan.BuyingOn(TermEnd.AddDays(31))), Cast.Areum.Organization))
            .MustBeRefused("external.day-is-too-late", TermEnd.AddDays(30).ToString("O"));
        Assert.Null(subscription.Plan(Cast.Cleared(Ask.Plan.BuyingOn(TermEnd.AddDays(30))), Cast.Areum.Organization).Refusal);
    }

    [Fact]
    public void Another_offer_needs_its_licences_reassigned()
    {
        var other = new MigrationPlan("Microsoft 365 Business Premium", TermEnd);

        Assert.Contains(other.StepsFrom(Sample.Elsewhere, Cast.Today), step => step.Kind is ReassignLicences);
        Assert.DoesNotContain((other with { Offer = Sample.Elsewhere.Offer.ToUpperInvariant() }).StepsFrom(Sample.Elsewhere, Cast.Today), step => step.Kind is ReassignLicences);
    }

    [Fact]
    public void Azure_is_created_anew_moved_and_only_then_closed() => Assert.Equal(
        [CreateCspSubscription, MoveWorkloads, CloseOld],
        new MigrationPlan("Azure plan", Cast.Today).StepsFrom(Sample.Elsewhere with { BillingModel = BillingModel.Usage }, Cast.Today).Select(step => step.Kind));

    [Fact]
    public void Azure_of_another_partner_is_transferred() => Assert.Equal(
        [RequestTransfer, ReviewAccess],
        new MigrationPlan("Azure plan", Cast.Today).StepsFrom(Sample.Elsewhere with { BillingModel = BillingModel.Usage, Channel = PurchaseChannel.CspDirect }, Cast.Today).Select(step => step.Kind));

    [Fact]
    public void While_somebody_supports_it_the_rules_grounds_stay()
    {
        var subscription = In(Supported);

        Attempt.On(subscription, () => subscription.Edit(Cast.Cleared(Ask.Declare.WhereTerms(terms => terms with { Channel = PurchaseChannel.Open })))).MustBeRefused("external.settled-while-supported");
        Attempt.On(subscription, () => subscription.Edit(Cast.Cleared(Ask.Declare.WhereTerms(terms => terms with { Seats = 30 })))).MustHaveHappened("external_subscription_edited");
        Assert.Equal(30, subscription.Terms.Seats);
    }

    [Fact]
    public void Case_width_and_blanks_make_no_second_subscription() => Assert.Equal(
        Sample.Elsewhere.Key, (Sample.Elsewhere with { Offer = " microsoft ３６５ business standard", Seats = 3 }).Key);

    private static DateOnly TermEnd => Sample.Elsewhere.TermEndsOn!.Value;

    private static ExternalSubscription Declare(PolicyQuery query) =>
        ExternalSubscription.Declare(Cast.Cleared(query), new ExternalSubscriptionId(new Guid(1, 4, 0, new byte[8])), Cast.Now);

    // By the moves of the table alone.
    private static ExternalSubscription In(ExternalSubscriptionStatus status)
    {
        var subscription = Declare(Ask.Declare.By(Cast.Duri));
        ExternalSubscriptionMove[] way = status switch
        {
            Declared => [],
            Confirmed => [Confirm],
            Supported => [Confirm, ExternalSubscriptionMove.Support],
            MigrationPlanned => [Confirm, ExternalSubscriptionMove.Support, PlanMigration],
            MigratedToCsp => [Confirm, ExternalSubscriptionMove.Support, PlanMigration, Complete],
            _ => [End],
        };
        foreach (var move in way) Assert.Null(Do(subscription, move).Refusal);
        return subscription;
    }

    private static Result Do(ExternalSubscription subscription, ExternalSubscriptionMove move) => move switch
    {
        ExternalSubscriptionMove.Support => subscription.EntrustTo(Cast.Cleared(Ask.Hire)),
        PlanMigration => subscription.Plan(Cast.Cleared(Ask.Plan), Cast.Areum.Organization),
        Complete => Finish(subscription),
        _ => subscription.Make(move, Cast.Areum.Organization),
    };

    private static Result Finish(ExternalSubscription subscription)
    {
        do
        {
            if (subscription.MarkDone(subscription.NextStep?.Kind ?? CloseOld, Cast.Areum.Organization, Cast.Today) is { Refusal: not null } refused) return refused;
        }
        while (subscription.NextStep is not null);

        return Result.Ok;
    }
}
