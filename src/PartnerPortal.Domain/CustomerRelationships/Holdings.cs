using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>
/// What a customer has, subscription by subscription: state, owner, terms, partner of record. A further partner or a
/// change of admin rights leaves all of it as it was (W-09, R-081); <see cref="DifferencesFrom"/> is how one asks.
/// </summary>
public sealed class Holdings
{
    private readonly Dictionary<SubscriptionId, Holding> _bySubscription;

    private Holdings(IEnumerable<Subscription> subscriptions) =>
        _bySubscription = subscriptions.ToDictionary(s => s.Id, s => new Holding(
            new State(s.Status, s.Offer, s.Family),
            new Ownership(s.CustomerTenant, s.Seller, s.Channel),
            new Terms(s.Seats, s.BillingModel, s.Generation, s.RenewsOn, s.AutoRenews),
            s.PartnerOfRecord));

    public static Holdings Of(IEnumerable<Subscription> subscriptions) => new(subscriptions);

    /// <summary>Every invariant that does not hold between the two pictures; empty is the only lawful answer.</summary>
    public IReadOnlyList<BrokenInvariant> DifferencesFrom(Holdings before) =>
    [
        .. before._bySubscription.Keys.Union(_bySubscription.Keys).SelectMany(id => Compare(
            id, before._bySubscription.GetValueOrDefault(id), _bySubscription.GetValueOrDefault(id))),
    ];

    private static IEnumerable<BrokenInvariant> Compare(SubscriptionId id, Holding? before, Holding? after)
    {
        if (before?.State != after?.State) yield return new(id, Invariant.NoSubscriptionIsAltered);
        if (before?.Ownership != after?.Ownership) yield return new(id, Invariant.NoOwnershipMoves);
        if (before?.Terms != after?.Terms) yield return new(id, Invariant.NoTermsChange);
        if (before?.PartnerOfRecord != after?.PartnerOfRecord) yield return new(id, Invariant.NoPartnerOfRecordChanges);
    }

    private sealed record Holding(State State, Ownership Ownership, Terms Terms, OrganizationId? PartnerOfRecord);

    private sealed record State(SubscriptionStatus Status, string Offer, OfferFamily Family);

    private sealed record Ownership(TenantId Customer, OrganizationId? Seller, PurchaseChannel Channel);

    private sealed record Terms(int Seats, BillingModel Billing, CommerceGeneration Generation, DateOnly? RenewsOn, bool AutoRenews);
}

/// <summary>The four promises of multi-partner, in the order of W-09.</summary>
public enum Invariant
{
    NoSubscriptionIsAltered,
    NoOwnershipMoves,
    NoTermsChange,
    NoPartnerOfRecordChanges,
}

/// <summary>One promise that was not kept, and on which subscription.</summary>
public sealed record BrokenInvariant(SubscriptionId Subscription, Invariant Invariant);
