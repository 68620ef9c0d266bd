
namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>Whom a partner may name beside itself on a request: a reseller its providers, a provider its resellers; by name.</summary>
public sealed class ListCompanions(PortalDbContext db)
{
    /// <param name="IsProvider">It would come along and be accepted, too; else it is only named.</param>
    public sealed record Row(TenantId Tenant, CompanyName Name, bool IsProvider);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;

        var open = await db.Partnerships.AsNoTracking().Open()
            .Where(p => p.ResellerTenant == actor.Tenant || p.ProviderTenant == actor.Tenant).ToListAsync(ct);
        var names = await db.NamesOf(open.SelectMany(p => new OrganizationId?[] { p.Provider, p.Reseller }), ct);
        return open.Select(p => p.ResellerTenant == actor.Tenant
                ? new Row(p.ProviderTenant, names.NameOf(p.Provider)!, IsProvider: true)
                : new Row(p.ResellerTenant, names.NameOf(p.Reseller)!, IsProvider: false))
            .OrderBy(row => row.Name.Legal, StringComparer.OrdinalIgnoreCase).ToList();
    }
}
