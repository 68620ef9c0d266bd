using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Organizations;

/// <summary>Finds the organisations that the actor's own works with, by name, domain, tenant ID or PartnerID: in the lists that the actor may open.</summary>
public sealed class SearchPortal(PortalDbContext db, NameSearch search, TargetFinder targets)
{
    /// <summary>The first so many by name of each list; who wants more asks more exactly.</summary>
    public const int MostRows = 25;

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
        if (SearchText.Fold(wanted).Length == 0) return [];

        var partnerships = db.Partnerships.AsNoTracking().Where(p => p.Status != PartnershipStatus.Ended);
        var relationships = db.CustomerRelationships.AsNoTracking().Where(r => r.Status != RelationshipStatus.Removed);
        List<Row> rows = [];
        if (actor.May(Permission.SeePartnerships))
        {
            rows.AddRange(await Find(Place.Reseller, partnerships.Where(p => p.Provider == actor.Organization).Select(p => p.ResellerTenant), wanted, ct));
            rows.AddRange(await Find(Place.Provider, partnerships.Where(p => p.Reseller == actor.Organization).Select(p => p.ProviderTenant), wanted, ct));
        }

        if (actor.May(Permission.SeeCustomers)) rows.AddRange(await Find(Place.Customer, relationships.Of(actor).Select(r => r.CustomerTenant), wanted, ct));
        if (actor.May(Permission.SeeOwnPartners)) rows.AddRange(await Find(Place.Partner, relationships.Where(r => r.CustomerTenant == actor.Tenant).Select(r => r.PartnerTenant), wanted, ct));
        return [.. rows.OrderBy(row => row.Name.Legal, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<Row>> Find(Place place, IQueryable<TenantId> mine, string wanted, CancellationToken ct)
    {
        var exact = (await targets.Find(wanted, ct)).Refused(out _, out var target) ? null : target.Tenant;
        var named = exact is { } tenant ? mine.Where(id => id == tenant) : await search.Find(mine, id => id, wanted, ct);
        return await (from id in named.Distinct()
                      join found in db.Tenants.AsNoTracking().Attached() on id equals found.Id
                      join owner in db.Organizations.AsNoTracking() on found.Organization equals owner.Id
                      orderby owner.Name.Legal
                      select new Row(place, owner.Id, owner.Name, found.Id, found.Domain)).Take(MostRows).ToListAsync(ct);
    }
}
