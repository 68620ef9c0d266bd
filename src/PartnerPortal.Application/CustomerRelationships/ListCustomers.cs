using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The partner's customers, by name: its own relationships and its own subscriptions, nothing of other partners. A page
/// costs the same however many customers there are.
/// </summary>
public sealed class ListCustomers(PortalDbContext db, NameSearch search, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>Matches are counted up to here: beyond, nobody reads the number, and counting would cost more than the page.</summary>
    public const int MostCounted = 10_000;

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
    /// <param name="OrMore">There are more than <paramref name="Total"/>: counting ended there.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Total, bool OrMore, Position? Earlier, Position? Later);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var (matching, counted) = await Matching(Mine(actor, query.Only), query.Text, ct);
        var backwards = query.Before is not null;
        var found = await Cut(matching, query).Take(PageSize + 1).ToListAsync(ct);
        var more = found.Count > PageSize;
        List<CustomerRelationship> page = [.. found.Take(PageSize)];
        if (backwards) page.Reverse();

        return new Page(
            await Rows(actor, page, ct), Math.Min(counted, MostCounted), counted > MostCounted,
            Earlier: (backwards ? more : query.After is not null) && page is [var first, ..] ? new Position(first.CustomerName, first.CustomerDomain) : null,
            Later: (backwards || more) && page is [.., var last] ? new Position(last.CustomerName, last.CustomerDomain) : null);
    }

    private static IQueryable<CustomerRelationship> Cut(IQueryable<CustomerRelationship> matching, Query query) => query switch
    {
        { Before: var (name, domain) } => matching
            .Where(r => string.Compare(r.CustomerName, name) < 0 || (r.CustomerName == name && string.Compare(r.CustomerDomain, domain) < 0))
            .OrderByDescending(r => r.CustomerName).ThenByDescending(r => r.CustomerDomain),
        { After: var (name, domain) } => matching
            .Where(r => string.Compare(r.CustomerName, name) > 0 || (r.CustomerName == name && string.Compare(r.CustomerDomain, domain) > 0))
            .OrderBy(r => r.CustomerName).ThenBy(r => r.CustomerDomain),
        _ => matching.OrderBy(r => r.CustomerName).ThenBy(r => r.CustomerDomain),
    };

    private IQueryable<CustomerRelationship> Mine(Actor actor, Filter? only)
    {
        var mine = db.CustomerRelationships.AsNoTracking().Of(actor);
        if (only?.Status is { } status) mine = mine.Where(r => r.Status == status);
        if (only is { LegacyRights: true }) mine = mine.Where(r => r.AdminRightsGrantedAt != null);
        if (only is { AgreementMissing: true }) mine = mine.Where(r => !db.CustomerAgreements.Any(a => a.CustomerTenant == r.CustomerTenant));
        return mine;
    }

    // Found first and sorted then, unless nearly everything is found: then read in order until the page is full.
    private async Task<(IQueryable<CustomerRelationship> Matching, int Counted)> Matching(IQueryable<CustomerRelationship> mine, string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text)) return (mine, await Count(mine));

        var found = await search.Find(mine, r => r.CustomerTenant, text, ct);
        var counted = await Count(found);
        return (counted > MostCounted ? search.Look(mine, r => r.CustomerTenant, text) : found, counted);

        Task<int> Count(IQueryable<CustomerRelationship> rows) => rows.Take(MostCounted + 1).CountAsync(ct);
    }

    private async Task<IReadOnlyList<Row>> Rows(Actor actor, IReadOnlyList<CustomerRelationship> page, CancellationToken ct)
    {
        var tenants = page.Select(r => r.CustomerTenant).ToList();
        var places = await db.Tenants.AsNoTracking().Where(t => tenants.Contains(t.Id)).Select(t => new { t.Id, t.Country, t.Cloud }).ToDictionaryAsync(t => t.Id, ct);
        var agreed = await db.CustomerAgreements.AsNoTracking().Where(a => tenants.Contains(a.CustomerTenant)).Select(a => a.CustomerTenant).ToListAsync(ct);
        var counts = await db.Subscriptions.AsNoTracking()
            .Where(s => tenants.Contains(s.CustomerTenant) && (s.Seller == actor.Organization || s.PartnerOfRecord == actor.Organization || s.SupportContact == actor.Organization))
            .GroupBy(s => s.CustomerTenant).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        return
        [
            .. page.Select(r => new Row(
                r.Id, r.Customer, new CompanyName(r.CustomerName, r.CustomerKoreanName), r.CustomerTenant, r.CustomerDomain, places[r.CustomerTenant].Country,
                places[r.CustomerTenant].Cloud, MarketTable.Of(places[r.CustomerTenant].Country, today)?.Code, r.Status, r.HasAdminRights,
                agreed.Contains(r.CustomerTenant), counts.GetValueOrDefault(r.CustomerTenant), r.Since, r.Origin)),
        ];
    }
}
