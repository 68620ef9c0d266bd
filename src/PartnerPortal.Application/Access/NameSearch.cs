using System.Linq.Expressions;

namespace PartnerPortal.Application.Access;

/// <summary>
/// Narrows what somebody may see to the tenants that a text finds. Of few rows each is looked at; of many the store's own
/// index says which, and rights are asked of those alone: so the cost follows what is found, not what there is.
/// </summary>
public sealed class NameSearch(PortalDbContext db, IStoreQuirks quirks)
{
    private const int Few = 2_000;

    /// <param name="tenant">The tenant by whose owner a row is found.</param>
    internal async Task<IQueryable<TRow>> Find<TRow>(IQueryable<TRow> visible, Expression<Func<TRow, TenantId>> tenant, string text, CancellationToken ct) =>
        SearchText.Indexed(SearchText.Fold(text)) is { } indexed && await visible.Take(Few + 1).CountAsync(ct) > Few
            ? quirks.Found(db.SearchTexts, indexed).Join(visible, found => found.Tenant, tenant, (_, row) => row)
            : Look(visible, tenant, text);

    /// <summary>Looks at each row, in whatever order the caller reads: the way for a text that nearly everything matches.</summary>
    internal IQueryable<TRow> Look<TRow>(IQueryable<TRow> visible, Expression<Func<TRow, TenantId>> tenant, string text)
    {
        var folded = SearchText.Fold(text);
        return visible.Join(db.SearchTexts.Where(found => found.Text.Contains(folded)), tenant, found => found.Tenant, (row, _) => row);
    }
}
