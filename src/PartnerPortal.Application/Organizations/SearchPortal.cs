using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Organizations;

/// <summary>Finds the organisations that the actor's own works with, by name, domain, tenant ID or PartnerID.</summary>
public sealed class SearchPortal(PortalDbContext db)
{
    /// <summary>In which of the actor's lists an organisation stands.</summary>
    public enum Place
    {
        Reseller,
        Provider,
        Customer,
        Partner,
    }

    public sealed record Row(Place Place, OrganizationId Organization, CompanyName Name, TenantId Tenant, string Domain);

    public async Task<IReadOnlyList<Row>> Handle(Actor actor, string? text, CancellationToken ct)
    {
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0) return [];

        var places = await Places(actor, ct);
        var tenants = places.Select(p => p.Tenant).Distinct().ToList();
        var found = await (from tenant in db.Tenants.AsNoTracking().Attached()
                           where tenants.Contains(tenant.Id)
                           join owner in db.Organizations.AsNoTracking() on tenant.Organization equals owner.Id
                           select new { Tenant = tenant, Owner = owner }).ToListAsync(ct);
        return
        [
            .. from hit in found
               where Matches(hit.Owner, hit.Tenant, wanted)
               from place in places.Where(p => p.Tenant == hit.Tenant.Id)
               orderby hit.Owner.Name.Legal
               select new Row(place.Place, hit.Owner.Id, hit.Owner.Name, hit.Tenant.Id, hit.Tenant.Domain),
        ];
    }

    private async Task<IReadOnlyList<(Place Place, TenantId Tenant)>> Places(Actor actor, CancellationToken ct)
    {
        var partnerships = await db.Partnerships.AsNoTracking().VisibleTo(actor).Where(p => p.Status != PartnershipStatus.Ended)
            .Select(p => new { p.Provider, p.ProviderTenant, p.ResellerTenant }).ToListAsync(ct);
        var relationships = await db.CustomerRelationships.AsNoTracking().VisibleTo(actor).Where(r => r.Status != RelationshipStatus.Removed)
            .Select(r => new { r.Partner, r.PartnerTenant, r.CustomerTenant }).ToListAsync(ct);
        return
        [
            .. partnerships.Select(p => p.Provider == actor.Organization ? (Place.Reseller, p.ResellerTenant) : (Place.Provider, p.ProviderTenant)),
            .. relationships.Select(r => r.Partner == actor.Organization ? (Place.Customer, r.CustomerTenant) : (Place.Partner, r.PartnerTenant)),
        ];
    }

    private static bool Matches(Organization owner, Tenant tenant, string wanted) =>
        owner.Name.Legal.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || owner.Name.Korean?.Contains(wanted, StringComparison.OrdinalIgnoreCase) is true
        || tenant.Domain.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || tenant.Id.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || owner.Enrollments.Any(e => e.Location.ToString() == wanted);
}
