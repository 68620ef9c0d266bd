using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The customer's whole picture, which nobody else sees: every partner, by product family, with what it sells, supports
/// and may administer, and where two overlap (W-09).
/// </summary>
public sealed class ShowWhoDoesWhat(PortalDbContext db, PartnerCards cards, RemovalDesk endings)
{
    /// <param name="Families">The product families in use, in a fixed order: the columns.</param>
    public sealed record Picture(
        CompanyName Customer, IReadOnlyList<Partner> Partners, IReadOnlyList<OfferFamily> Families, IReadOnlyList<Overlap> Overlaps, IReadOnlyList<Renewal> ComingUp, int Subscriptions)
    {
        public CloudInstance Cloud { get; init; }

        /// <summary>When a request for the end of a relationship that is made now would take effect .</summary>
        public DateTimeOffset Deadline { get; init; }

        public required PolicyPack Pack { get; init; }
    }

    /// <param name="AdminSince">Since when the partner holds legacy admin rights, or null: none.</param>
    public sealed record Partner(
        CustomerRelationshipId Relationship, PartnerCard Card, RelationshipStatus Status, DateTimeOffset Since, Origin Origin, DateTimeOffset? AdminSince,
        IReadOnlyDictionary<OfferFamily, Duties> Duties);

    /// <param name="Sells">Subscriptions that it sells, of this family.</param>
    /// <param name="Invoices">The company that is invoiced when it is not the customer: the reseller of record; null: the customer.</param>
    /// <param name="Supports">Subscriptions whose first contact it is.</param>
    public sealed record Duties(int Sells, CompanyName? Invoices, int Supports);

    /// <param name="Offer">The product that two partners sell, or null: two partners hold far-reaching admin rights.</param>
    /// <param name="BoughtElsewhere">The customer bought the product elsewhere, too: it is billed twice.</param>
    public sealed record Overlap(string? Offer, IReadOnlyList<CompanyName> Partners, bool BoughtElsewhere = false);

    public sealed record Renewal(string Offer, int Seats, CompanyName? Seller, DateOnly On);

    public async Task<Result<Picture>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;

        var relationships = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed).OrderBy(r => r.Since).ThenBy(r => r.Id).ToListAsync(ct);
        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(s => s.CustomerTenant == actor.Tenant && s.Status != SubscriptionStatus.Deleted && s.Status != SubscriptionStatus.Canceled).ToListAsync(ct);
        var elsewhere = await db.ExternalSubscriptions.AsNoTracking().Open().Where(s => s.CustomerTenant == actor.Tenant).ToListAsync(ct);
        var names = await db.NamesOf(subscriptions.SelectMany(s => new[] { s.Seller, s.PartnerOfRecord, s.SupportContact })
            .Concat(relationships.Select(r => (OrganizationId?)r.Partner)).Append(actor.Organization), ct);

        List<Partner> partners = [];
        foreach (var r in relationships)
            partners.Add(new Partner(r.Id, (await cards.Of(r.PartnerTenant, ct))!, r.Status, r.Since, r.Origin, r.AdminRightsGrantedAt, DutiesOf(r.Partner, subscriptions, elsewhere, names)));

        return new Picture(names.NameOf(actor.Organization)!, partners,
            [.. subscriptions.Select(s => s.Family).Concat(elsewhere.Where(s => s.Supporter is not null).Select(s => s.Terms.Family)).Distinct().Order()],
            [.. Overlaps(relationships, subscriptions, names), .. PaidTwice(subscriptions, elsewhere, names)],
            [.. subscriptions.Where(s => s.RenewsOn is not null).OrderBy(s => s.RenewsOn).Take(3).Select(s => new Renewal(s.Offer, s.Seats, names.NameOf(s.Seller), s.RenewsOn!.Value))],
            subscriptions.Count)
        {
            Cloud = await db.Tenants.Where(t => t.Id == actor.Tenant).Select(t => t.Cloud).SingleOrDefaultAsync(ct),
            Pack = endings.Pack,
            Deadline = endings.Deadline,
        };
    }

    private static Dictionary<OfferFamily, Duties> DutiesOf(
        OrganizationId partner, List<Subscription> subscriptions, List<ExternalSubscription> elsewhere, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        var supported = subscriptions.Where(s => s.SupportContact == partner).Select(s => s.Family)
            .Concat(elsewhere.Where(s => s.Supporter == partner).Select(s => s.Terms.Family)).ToLookup(family => family);
        var sold = subscriptions.Where(s => s.Seller == partner).ToLookup(s => s.Family);
        return sold.Select(g => g.Key).Union(supported.Select(g => g.Key)).ToDictionary(family => family, family => new Duties(
            sold[family].Count(), names.NameOf(sold[family].Select(s => s.PartnerOfRecord).FirstOrDefault(p => p is not null)), supported[family].Count()));
    }

    // R-085 as a hint: the same offer from two sellers; and two partners with legacy rights, which are always far-reaching.
    private static IEnumerable<Overlap> Overlaps(
        List<CustomerRelationship> relationships, List<Subscription> subscriptions, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        var twice = subscriptions.Where(s => s.Seller is not null && s.Status is SubscriptionStatus.Active).GroupBy(s => s.Offer, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(s => s.Seller).Distinct().Count() > 1);
        foreach (var offer in twice) yield return new Overlap(offer.Key, [.. offer.Select(s => s.Seller).Distinct().Select(s => names.NameOf(s)!)]);

        var admins = relationships.Where(r => r.HasAdminRights).Select(r => r.Partner).Distinct().ToList();
        if (admins.Count > 1) yield return new Overlap(null, [.. admins.Select(a => names.NameOf(a)!)]);
    }

    // What a partner sells and the customer bought elsewhere, too.
    private static IEnumerable<Overlap> PaidTwice(
        List<Subscription> subscriptions, List<ExternalSubscription> elsewhere, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        var offers = elsewhere.Select(s => ExternalTerms.Fold(s.Terms.Offer)).ToHashSet();
        return subscriptions.Where(s => s.Seller is not null && s.Status is SubscriptionStatus.Active && offers.Contains(ExternalTerms.Fold(s.Offer)))
            .GroupBy(s => s.Offer, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Overlap(g.Key, [.. g.Select(s => s.Seller).Distinct().Select(s => names.NameOf(s)!)], BoughtElsewhere: true));
    }
}
