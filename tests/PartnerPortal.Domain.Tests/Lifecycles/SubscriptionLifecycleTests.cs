using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Subscriptions.CommerceGeneration;
using static PartnerPortal.Domain.Subscriptions.SubscriptionMove;
using static PartnerPortal.Domain.Subscriptions.SubscriptionStatus;

namespace PartnerPortal.Domain.Tests.Lifecycles;

public sealed class SubscriptionLifecycleTests
{
    // As W-12 draws both generations. Everything absent from this table must be refused.
    private static readonly Dictionary<(CommerceGeneration, SubscriptionStatus, SubscriptionMove), SubscriptionStatus> Documented = new()
    {
        [(Legacy, Active, Suspend)] = Suspended,
        [(Legacy, Suspended, Reactivate)] = Active,
        [(Legacy, Suspended, Delete)] = Deleted,
        [(New, Active, Suspend)] = Suspended,
        [(New, Active, Cancel)] = Canceled,
        [(New, Active, ReachTermEnd)] = Expired,
        [(New, Suspended, Reactivate)] = Active,
        [(New, Suspended, ReachTermEnd)] = Disabled,
        [(New, Canceled, Delete)] = Deleted,
        [(New, Expired, Disable)] = Disabled,
        [(New, Disabled, Delete)] = Deleted,
    };

    public static MatrixTheoryData<CommerceGeneration, SubscriptionStatus, SubscriptionMove> EveryTriple { get; } =
        new(Enum.GetValues<CommerceGeneration>(), Enum.GetValues<SubscriptionStatus>(), Enum.GetValues<SubscriptionMove>());

    [Theory, MemberData(nameof(EveryTriple))]
    public void The_lifecycle_is_exactly_the_documented_one(CommerceGeneration generation, SubscriptionStatus status, SubscriptionMove move) =>
        Assert.Equal(Documented.TryGetValue((generation, status, move), out var next) ? next : null, Subscription.After(generation, status, move));

    [Theory, MemberData(nameof(EveryTriple))]
    public void A_subscription_follows_it(CommerceGeneration generation, SubscriptionStatus status, SubscriptionMove move)
    {
        var subscription = Sample.Subscription(terms => terms with { Generation = generation }, status: status);
        var attempt = Attempt.On(subscription, () => subscription.Make(move));

        if (Documented.TryGetValue((generation, status, move), out var next))
            attempt.MustHaveHappened("update_subscription");
        else
            attempt.MustBeRefused("subscription.move-not-open", status.ToString(), move.ToString());
        Assert.Equal(attempt.Refusal is null ? next : status, subscription.Status);
    }

    [Fact]
    public void The_seller_supports_unless_another_was_named()
    {
        Assert.Equal(Cast.Hanbit.Organization, Sample.Subscription().SupportContact);
        Assert.Equal(Cast.Namsan.Organization, Sample.Subscription(parties: p => p with { SupportContact = Cast.Namsan.Organization }).SupportContact);
    }
}
