using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>One customer's subscriptions as one partner may see them: what it sells, is recorded on or supports, nothing else .</summary>
public sealed class ListCustomerSubscriptions(PortalDbContext db)
{
    public sealed record Details(CustomerRelationshipId Relationship, CompanyName Customer, string Domain, bool HasAdminRights, IReadOnlyList<Row> Rows);

    /// <param name="IsMine">The reader sells it, and so may change it .</param>
    /// <param name="SupportContact">Whom the customer calls first; null where the reader may not know.</param>
    public sealed record Row(
        SubscriptionId Id, string Offer, OfferFamily Family, SubscriptionStatus Status, int Seats, PurchaseChannel Channel, bool IsMine,
        CompanyName? RecordedReseller, CompanyName? SupportContact, DateOnly? RenewsOn, bool AutoRenews);

    public async Task<Result<Details>> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var relationship = await db.CustomerRelationships.AsNoTracking().Of(actor).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (relationship is null) return CustomerRelationshipRefusals.Unknown();

        var subscriptions = await db.Subscriptions.AsNoTracking().VisibleTo(actor).Where(s => s.CustomerTenant == relationship.CustomerTenant)
            .OrderBy(s => s.Family).ThenBy(s => s.Offer).ThenBy(s => s.Id).ToListAsync(ct);
        var names = await db.NamesOf(subscriptions.SelectMany(s => new[] { s.PartnerOfRecord, s.SupportContact }).Append(relationship.Customer), ct);
        var domain = await db.Tenants.AsNoTracking().Where(t => t.Id == relationship.CustomerTenant).Select(t => t.Domain).SingleAsync(ct);
        return new Details(id, names[relationship.Customer], domain, relationship.HasAdminRights, subscriptions.ConvertAll(s => Show(s, actor, names)));
    }

    // The seller named both, and whoever is recorded knows the seller; anybody else knows of itself only.
    private static Row Show(Subscription s, Actor actor, IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        CompanyName? Known(OrganizationId? partner) => s.Seller == actor.Organization || partner == actor.Organization
            || (s.PartnerOfRecord == actor.Organization && partner == s.Seller) ? names.NameOf(partner) : null;

        return new Row(
            s.Id, s.Offer, s.Family, s.Status, s.Seats, s.Channel, s.Seller == actor.Organization, Known(s.PartnerOfRecord), Known(s.SupportContact),
            s.RenewsOn, s.AutoRenews);
    }
}
