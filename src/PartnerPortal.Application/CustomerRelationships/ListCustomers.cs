using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>The partner's customers, by name: its own relationships and its own subscriptions, nothing of other partners.</summary>
public sealed class ListCustomers(PortalDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="After">The rows after this one; with neither, the first ones.</param>
    /// <param name="Before">The rows before this one.</param>
    public sealed record Query(string? Text = null, Filter? Only = null, Position? After = null, Position? Before = null);

    /// <summary>Which customers; what is left out asks for nothing.</summary>
    /// <param name="LegacyRights">Only those who granted legacy admin rights.</param>
    /// <param name="AgreementMissing">Only those who have not accepted the customer agreement yet .</param>
    public sealed record Filter(RelationshipStatus? Status = null, bool LegacyRights = false, bool AgreementMissing = false);

    /// <summary>Where a list by name goes on.</summary>
    public sealed record Position(string Name, string Domain);

    /// <param name="HasAgreement">The customer agreement is in force .</param>
    public sealed record Row(
        CustomerRelationshipId Id, OrganizationId Customer, CompanyName Name, TenantId Tenant, string Domain, CountryCode Country, CloudInstance Cloud,
        string? Market, RelationshipStatus Status, bool HasAdminRights, bool HasAgreement, int Subscriptions, DateTimeOffset Since, Origin Origin);

    /// <param name="Total">How many match, all pages together.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Total, Position? Earlier, Position? Later);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var matching = Matching(actor, query);
        var total = await matching.CountAsync(ct);
        var backwards = query.Before is not null;
        var found = await Cut(matching, query).Take(PageSize + 1).ToListAsync(ct);
        var more = found.Count > PageSize;
        List<Match> page = [.. found.Take(PageSize)];
        if (backwards) page.Reverse();

        var rows = await Rows(actor, page, ct);
        return new Page(
            rows, total,
            Earlier: (backwards ? more : query.After is not null) && rows is [var first, ..] ? new Position(first.Name.Legal, first.Domain) : null,
            Later: (backwards || more) && rows is [.., var last] ? new Position(last.Name.Legal, last.Domain) : null);
    }

    private static IQueryable<Match> Cut(IQueryable<Match> matching, Query query) => query switch
    {
        { Before: var (name, domain) } => matching
            .Where(m => string.Compare(m.Name, name) < 0 || (m.Name == name && string.Compare(m.Tenant.Domain, domain) < 0))
            .OrderByDescending(m => m.Name).ThenByDescending(m => m.Tenant.Domain),
        { After: var (name, domain) } => matching
            .Where(m => string.Compare(m.Name, name) > 0 || (m.Name == name && string.Compare(m.Tenant.Domain, domain) > 0))
            .OrderBy(m => m.Name).ThenBy(m => m.Tenant.Domain),
        _ => matching.OrderBy(m => m.Name).ThenBy(m => m.Tenant.Domain),
    };

    // Built by its members: a query can order and cut by what it built so, not by what a constructor took.
    private sealed record Match
    {
        public required CustomerRelationship Relationship { get; init; }

        public required string Name { get; init; }

        public required string? KoreanName { get; init; }

        public required Tenant Tenant { get; init; }
    }

    private IQueryable<Match> Matching(Actor actor, Query query)
    {
        var all = from relationship in db.CustomerRelationships.AsNoTracking()
                  where relationship.Partner == actor.Organization
                  join customer in db.Organizations on relationship.Customer equals customer.Id
                  join tenant in db.Tenants on relationship.CustomerTenant equals tenant.Id
                  select new { Relationship = relationship, customer.Name, Tenant = tenant };
        if (query.Only?.Status is { } status) all = all.Where(m => m.Relationship.Status == status);
        if (query.Only is { LegacyRights: true }) all = all.Where(m => m.Relationship.AdminRightsGrantedAt != null);
        if (query.Only is { AgreementMissing: true }) all = all.Where(m => !db.CustomerAgreements.Any(a => a.CustomerTenant == m.Tenant.Id));
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var wanted = query.Text.Trim().ToLowerInvariant();
            all = all.Where(m => m.Name.Legal.ToLower().Contains(wanted) || (m.Name.Korean != null && m.Name.Korean.Contains(wanted)) || m.Tenant.Domain.Contains(wanted));
        }

        return all.Select(m => new Match { Relationship = m.Relationship, Name = m.Name.Legal, KoreanName = m.Name.Korean, Tenant = m.Tenant });
    }

    private async Task<IReadOnlyList<Row>> Rows(Actor actor, IReadOnlyList<Match> page, CancellationToken ct)
    {
        var tenants = page.Select(m => m.Tenant.Id).ToList();
        var agreed = await db.CustomerAgreements.AsNoTracking().Where(a => tenants.Contains(a.CustomerTenant)).Select(a => a.CustomerTenant).ToListAsync(ct);
        var counts = await db.Subscriptions.AsNoTracking()
            .Where(s => tenants.Contains(s.CustomerTenant) && (s.Seller == actor.Organization || s.PartnerOfRecord == actor.Organization || s.SupportContact == actor.Organization))
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
