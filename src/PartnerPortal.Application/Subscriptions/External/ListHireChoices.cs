using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>The partners that the customer works with already, the longest first: whoever is hired next is most often one of them.</summary>
public sealed class ListHireChoices(PortalDbContext db)
{
    /// <param name="AdminSince">Since when the partner holds admin rights, or null: it has none.</param>
    public sealed record Row(TenantId Tenant, CompanyName Name, DateTimeOffset Since, DateTimeOffset? AdminSince);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeOwnPartners).Refused(out var refusal)) return refusal;

        var partners = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == actor.Tenant && r.Status != RelationshipStatus.Removed).OrderBy(r => r.Since).ToListAsync(ct);
        var names = await db.NamesOf(partners.Select(r => (OrganizationId?)r.Partner), ct);
        return partners.ConvertAll(r => new Row(r.PartnerTenant, names[r.Partner], r.Since, r.AdminRightsGrantedAt));
    }
}
