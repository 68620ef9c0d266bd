using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>What keeps a customer from being removed, in the words of .</summary>
public enum BlockerKind
{
    Subscription,
    NewCommerce,
    Reservation,
    Software,
}

/// <summary>One thing that is still in use.</summary>
/// <param name="From">The day from which it stands in nobody's way, if it runs out; today: whenever it is stopped.</param>
public sealed record RemovalBlocker(Subscription Subscription, BlockerKind Kind, DateOnly From)
{
    /// <summary>The move with which its seller stops it now. Reservations and software are cancelled, the rest is suspended (W-16).</summary>
    public SubscriptionMove? Remedy => (Kind, Subscription.Status) switch
    {
        (BlockerKind.Reservation or BlockerKind.Software, SubscriptionStatus.Active) => SubscriptionMove.Cancel,
        (_, SubscriptionStatus.Active) => SubscriptionMove.Suspend,
        _ => null,
    };
}

/// <summary>
/// What stands in the way of a removal (W-16): of the subscriptions that a partner sells to the customer, or that a
/// reseller is recorded on, and of nobody else's.
/// </summary>
public sealed class RemovalBlockers
{
    private RemovalBlockers(IReadOnlyList<RemovalBlocker> all) => All = all;

    public IReadOnlyList<RemovalBlocker> All { get; }

    /// <summary>The first day on which everything has run out by itself, or null: nothing is in the way.</summary>
    public DateOnly? From => All.Count == 0 ? null : All.Max(blocker => blocker.From);

    public static RemovalBlockers Of(IEnumerable<Subscription> held, PolicyPack pack, DateOnly today) =>
        new([.. held.Where(IsInTheWay).Select(s => new RemovalBlocker(s, KindOf(s), FreeFrom(s, pack, today))).OrderBy(b => b.Kind).ThenBy(b => b.From).ThenBy(b => b.Subscription.Offer, StringComparer.Ordinal)]);

    /// <summary>What the rules are told of it.</summary>
    public EndingFacts Facts() => new()
    {
        Active = All.Count(b => b.Kind is BlockerKind.Subscription or BlockerKind.NewCommerce && b.Subscription.Status is SubscriptionStatus.Active),
        Reservations = All.Count(b => b.Kind is BlockerKind.Reservation),
        Software = All.Count(b => b.Kind is BlockerKind.Software),
        NotRunOut = All.Count(b => b.Kind is BlockerKind.NewCommerce),
        On = From,
    };

    // A suspended legacy subscription is over for this purpose; one of new commerce is not, and later packs object to it.
    private static bool IsInTheWay(Subscription s) => s.Status switch
    {
        SubscriptionStatus.Active => true,
        SubscriptionStatus.Suspended => KindOf(s) is not BlockerKind.Subscription,
        _ => false,
    };

    private static BlockerKind KindOf(Subscription s) => s switch
    {
        { Family: OfferFamily.Reservation } => BlockerKind.Reservation,
        { Family: OfferFamily.Software } => BlockerKind.Software,
        { Generation: CommerceGeneration.New } => BlockerKind.NewCommerce,
        _ => BlockerKind.Subscription,
    };

    // New commerce runs to the end of its term, and its users keep access a while longer; a suspended one has none left.
    private static DateOnly FreeFrom(Subscription s, PolicyPack pack, DateOnly today) => (KindOf(s), s.RenewsOn, s.Status) switch
    {
        (BlockerKind.NewCommerce, { } end, SubscriptionStatus.Active) => Later(today, end.AddDays(pack.ExpiredWindowDays)),
        (BlockerKind.NewCommerce, { } end, _) => Later(today, end),
        _ => today,
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
