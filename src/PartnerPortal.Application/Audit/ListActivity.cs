namespace PartnerPortal.Application.Audit;

/// <summary>What happened in, and to, the actor's organisation; newest first.</summary>
public sealed class ListActivity(PortalDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="Before">Continue below this row; null starts at the newest.</param>
    public sealed record Query(Cursor? Before = null, ActivityFilter? Only = null);

    public sealed record Page(IReadOnlyList<ActivityRow> Rows, Cursor? Next);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var records = (query.Only ?? ActivityFilter.LastMonth).Of(db.ActivityRecords.AsNoTracking(), clock.GetUtcNow());
        var found = await records.Newest(actor, query.Before, PageSize + 1).ToListAsync(ct);
        var rows = await db.RowsOf(found.Take(PageSize).ToList(), ct);
        return new Page(rows, found.Count > PageSize ? new Cursor(found[PageSize - 1].At, found[PageSize - 1].Id) : null);
    }
}
