using PartnerPortal.Domain.CustomerRelationships;
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

    [Fact]
    public void Whoever_the_rules_cleared_becomes_the_contact_and_nothing_else_changes()
    {
        var subscription = Sample.Subscription();
        var before = Holdings.Of([subscription]);

        subscription.NameSupportContact(Cast.Cleared(Ask.SupportByReseller));

        Assert.Equal(Cast.Namsan.Organization, subscription.SupportContact);
        Assert.Empty(Holdings.Of([subscription]).DifferencesFrom(before));
        Assert.Equal("support_contact_changed", Assert.Single(subscription.Events).Operation);
    }

    [Fact]
    public void Naming_the_contact_again_is_no_event()
    {
        var subscription = Sample.Subscription(parties: p => p with { SupportContact = Cast.Namsan.Organization });

        subscription.NameSupportContact(Cast.Cleared(Ask.SupportByReseller));

        Assert.Empty(subscription.Events);
    }

    [Fact]
    public void Support_that_is_given_back_falls_to_the_seller()
    {
        var subscription = Sample.Subscription(parties: p => p with { SupportContact = Cast.Namsan.Organization });

        subscription.ReturnSupport();

        Assert.Equal(Cast.Hanbit.Organization, subscription.SupportContact);
    }
}
