using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The customer's whole picture, which nobody else sees: every partner, by product family, with what it sells, supports
/// and may administer, and where two overlap (W-09).
/// </summary>
public sealed class ShowWhoDoesWhat(PortalDbContext db, PartnerCards cards)
{
    /// <param name="Families">The product families in use, in a fixed order: the columns.</param>
    public sealed record Picture(
        CompanyName Customer, IReadOnlyList<Partner> Partners, IReadOnlyList<OfferFamily> Families, IReadOnlyList<Overlap> Overlaps, IReadOnlyList<Renewal> ComingUp, int Subscriptions)
    {
        public CloudInstance Cloud { get; init; }
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
    public sealed record Overlap(string? Offer, IReadOnlyList<CompanyName> Partners);

    public sealed record Renewal(string Offer, int Seats, CompanyName? Seller, DateOnly On);

    public async Task<Result<Picture>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;

        var relationships = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed).OrderBy(r => r.Since).ThenBy(r => r.Id).ToListAsync(ct);
        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(s => s.CustomerTenant == actor.Tenant && s.Status != SubscriptionStatus.Deleted && s.Status != SubscriptionStatus.Canceled).ToListAsync(ct);
        var names = await db.NamesOf(subscriptions.SelectMany(s => new[] { s.Seller, s.PartnerOfRecord, s.SupportContact })
            .Concat(relationships.Select(r => (OrganizationId?)r.Partner)).Append(actor.Organization), ct);

        List<Partner> partners = [];
        foreach (var r in relationships)
            partners.Add(new Partner(r.Id, (await cards.Of(r.PartnerTenant, ct))!, r.Status, r.Since, r.Origin, r.AdminRightsGrantedAt, DutiesOf(r.Partner, subscriptions, names)));

        return new Picture(
            names.NameOf(actor.Organization)!, partners, [.. subscriptions.Select(s => s.Family).Distinct().Order()], [.. Overlaps(relationships, subscriptions, names)],
            [.. subscriptions.Where(s => s.RenewsOn is not null).OrderBy(s => s.RenewsOn).Take(3).Select(s => new Renewal(s.Offer, s.Seats, names.NameOf(s.Seller), s.RenewsOn!.Value))],
            subscriptions.Count)
        {
            Cloud = await db.Tenants.Where(t => t.Id == actor.Tenant).Select(t => t.Cloud).SingleOrDefaultAsync(ct),
        };
    }

    private static Dictionary<OfferFamily, Duties> DutiesOf(
        OrganizationId partner, List<Subscription> subscriptions, IReadOnlyDictionary<OrganizationId, CompanyName> names) =>
        subscriptions.Where(s => s.Seller == partner || s.SupportContact == partner).GroupBy(s => s.Family).ToDictionary(g => g.Key, g =>
        {
            var sold = g.Where(s => s.Seller == partner).ToList();
            return new Duties(sold.Count, names.NameOf(sold.Select(s => s.PartnerOfRecord).FirstOrDefault(p => p is not null)), g.Count(s => s.SupportContact == partner));
        });

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
}
