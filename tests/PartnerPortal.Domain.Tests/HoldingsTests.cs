using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.CustomerRelationships.Invariant;

namespace PartnerPortal.Domain.Tests;

public sealed class HoldingsTests
{
    private static readonly Dictionary<string, (Subscription After, Invariant Broken)> Breaches = new()
    {
        ["another state"] = (Sample.Subscription(status: SubscriptionStatus.Suspended), NoSubscriptionIsAltered),
        ["another offer"] = (Sample.Subscription(terms => terms with { Offer = "Microsoft 365 E5" }), NoSubscriptionIsAltered),
        ["another seller"] = (Sample.Subscription(parties: parties => parties with { Seller = Cast.Duri.Organization }), NoOwnershipMoves),
        ["another channel"] = (Sample.Subscription(terms => terms with { Channel = PurchaseChannel.CspDirect }), NoOwnershipMoves),
        ["another tenant"] = (Sample.Subscription(parties: parties => parties with { CustomerTenant = Cast.Duri.Tenant }), NoOwnershipMoves),
        ["fewer seats"] = (Sample.Subscription(terms => terms with { Seats = 84 }), NoTermsChange),
        ["another renewal"] = (Sample.Subscription(terms => terms with { RenewsOn = Cast.Today }), NoTermsChange),
        ["no renewal by itself"] = (Sample.Subscription(terms => terms with { AutoRenews = false }), NoTermsChange),
        ["another reseller recorded"] = (Sample.Subscription(parties: parties => parties with { PartnerOfRecord = Cast.Mirae.Organization }), NoPartnerOfRecordChanges),
        ["no reseller recorded"] = (Sample.Subscription(parties: parties => parties with { PartnerOfRecord = null }), NoPartnerOfRecordChanges),
    };

    public static TheoryData<string> Stories { get; } = [.. Breaches.Keys];

    [Theory, MemberData(nameof(Stories))]
    public void A_broken_promise_is_reported_by_its_name(string story)
    {
        var (after, broken) = Breaches[story];

        var found = Holdings.Of([after]).DifferencesFrom(Holdings.Of([Sample.Subscription()]));

        Assert.Equal([new BrokenInvariant(after.Id, broken)], found);
    }

    [Fact]
    public void Each_of_the_four_promises_is_broken_once_here() =>
        Assert.Equal(Enum.GetValues<Invariant>(), Breaches.Values.Select(breach => breach.Broken).Distinct().Order());

    [Fact]
    public void A_subscription_that_comes_or_goes_breaks_them()
    {
        Holdings nothing = Holdings.Of([]), one = Holdings.Of([Sample.Subscription()]);

        Assert.Equal(Enum.GetValues<Invariant>(), one.DifferencesFrom(nothing).Select(breach => breach.Invariant));
        Assert.Contains(nothing.DifferencesFrom(one), breach => breach.Invariant is NoSubscriptionIsAltered);
    }

    [Fact]
    public void A_further_partner_leaves_all_of_it_as_it_was()
    {
        Subscription[] held = [Sample.Subscription(), Sample.Subscription(number: 2, parties: parties => parties with { PartnerOfRecord = null })];
        var before = Holdings.Of(held);

        CustomerRelationship.Open(Cast.Cleared(Ask.Accept), CustomerRelationshipId.New(Cast.Now), request: null, grantAdminRights: true, Cast.Now);

        Assert.Empty(Holdings.Of(held).DifferencesFrom(before));
        Assert.All(held, subscription => Assert.Empty(subscription.Events));
    }
}
