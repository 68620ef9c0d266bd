using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>The customer's subscriptions, with the selling partner on every row (P-11).</summary>
public sealed class ListSubscriptions(PortalDbContext db)
{
    /// <param name="Seller">Who sells it, or null: bought outside CSP.</param>
    /// <param name="RecordedReseller">The reseller of record, or null: none.</param>
    public sealed record Row(
        SubscriptionId Id, string Offer, OfferFamily Family, SubscriptionStatus Status, int Seats, PurchaseChannel Channel,
        CompanyName? Seller, CompanyName? RecordedReseller, CompanyName? SupportContact, DateOnly? RenewsOn, bool AutoRenews);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;

        var subscriptions = await db.Subscriptions.AsNoTracking().Where(s => s.CustomerTenant == actor.Tenant)
            .OrderBy(s => s.Family).ThenBy(s => s.Offer).ThenBy(s => s.Id).ToListAsync(ct);
        var names = await db.NamesOf(subscriptions.SelectMany(s => new[] { s.Seller, s.PartnerOfRecord, s.SupportContact }), ct);
        return subscriptions.ConvertAll(s => new Row(
            s.Id, s.Offer, s.Family, s.Status, s.Seats, s.Channel, names.NameOf(s.Seller), names.NameOf(s.PartnerOfRecord),
            names.NameOf(s.SupportContact), s.RenewsOn, s.AutoRenews));
    }
}
