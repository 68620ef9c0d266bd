using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>The partner's customers, by name: its own relationships and its own subscriptions, nothing of other partners.</summary>
public sealed class ListCustomers(PortalDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="After">Continue after the name and domain of this row; null starts at the first.</param>
    public sealed record Query(string? Text = null, Position? After = null);

    /// <summary>Where a list by name goes on.</summary>
    public sealed record Position(string Name, string Domain);

    /// <param name="HasAgreement">The customer agreement is in force .</param>
    public sealed record Row(
        CustomerRelationshipId Id, OrganizationId Customer, CompanyName Name, TenantId Tenant, string Domain, CountryCode Country, CloudInstance Cloud,
        string? Market, RelationshipStatus Status, bool HasAdminRights, bool HasAgreement, int Subscriptions, DateTimeOffset Since, Origin Origin);

    /// <param name="Total">How many match, all pages together.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Total, Position? Next);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var matching = Matching(actor, query.Text);
        var total = await matching.CountAsync(ct);
        if (query.After is { } after)
        {
            var (name, domain) = (after.Name, after.Domain);
            matching = matching.Where(m => string.Compare(m.Name, name) > 0 || (m.Name == name && string.Compare(m.Tenant.Domain, domain) > 0));
        }

        var found = await matching.OrderBy(m => m.Name).ThenBy(m => m.Tenant.Domain).Take(PageSize + 1).ToListAsync(ct);
        var rows = await Rows(actor, [.. found.Take(PageSize)], ct);
        return new Page(rows, total, found.Count > PageSize ? new Position(rows[^1].Name.Legal, rows[^1].Domain) : null);
    }

    private sealed record Match(CustomerRelationship Relationship, string Name, string? KoreanName, Tenant Tenant);

    private IQueryable<Match> Matching(Actor actor, string? text)
    {
        var all = from relationship in db.CustomerRelationships.AsNoTracking()
                  where relationship.Partner == actor.Organization
                  join customer in db.Organizations on relationship.Customer equals customer.Id
                  join tenant in db.Tenants on relationship.CustomerTenant equals tenant.Id
                  select new { Relationship = relationship, customer.Name, Tenant = tenant };
        if (!string.IsNullOrWhiteSpace(text))
        {
            var wanted = text.Trim().ToLowerInvariant();
            all = all.Where(m => m.Name.Legal.ToLower().Contains(wanted) || (m.Name.Korean != null && m.Name.Korean.Contains(wanted)) || m.Tenant.Domain.Contains(wanted));
        }

        return all.Select(m => new Match(m.Relationship, m.Name.Legal, m.Name.Korean, m.Tenant));
    }

    private async Task<IReadOnlyList<Row>> Rows(Actor actor, IReadOnlyList<Match> page, CancellationToken ct)
    {
        var tenants = page.Select(m => m.Tenant.Id).ToList();
        var agreed = await db.CustomerAgreements.AsNoTracking().Where(a => tenants.Contains(a.CustomerTenant)).Select(a => a.CustomerTenant).ToListAsync(ct);
        var counts = await db.Subscriptions.AsNoTracking()
            .Where(s => tenants.Contains(s.CustomerTenant) && (s.Seller == actor.Organization || s.PartnerOfRecord == actor.Organization))
            .GroupBy(s => s.CustomerTenant).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        return
        [
            .. page.Select(m => new Row(
                m.Relationship.Id, m.Relationship.Customer, new CompanyName(m.Name, m.KoreanName), m.Tenant.Id, m.Tenant.Domain, m.Tenant.Country,
                m.Tenant.Cloud, MarketTable.Of(m.Tenant.Country, today)?.Code, m.Relationship.Status, m.Relationship.HasAdminRights,
                agreed.Contains(m.Tenant.Id), counts.GetValueOrDefault(m.Tenant.Id), m.Relationship.Since, m.Relationship.Origin)),
        ];
    }
}
