namespace PartnerPortal.Application.Audit;

/// <summary>What happened in, and to, the actor's organisation; newest first.</summary>
public sealed class ListActivity(PortalDbContext db)
{
    public const int PageSize = 25;

    /// <param name="Before">Continue below this row; null starts at the newest.</param>
    public sealed record Query(Cursor? Before = null);

    public sealed record Row(
        Guid Id, DateTimeOffset At, string PerformedBy, CompanyName? Organization, CompanyName? Other, string Operation, Guid Subject,
        IReadOnlyList<Change> Changes);

    public sealed record Page(IReadOnlyList<Row> Rows, Cursor? Next);

    public async Task<Result<Page>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var records = db.ActivityRecords.AsNoTracking().VisibleTo(actor);
        if (query.Before is { } before)
            records = records.Where(r => r.At < before.At || (r.At == before.At && r.Id.CompareTo(before.Id) < 0));

        var found = await records.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(ct);
        var names = await db.NamesOf(found.SelectMany(r => new[] { r.Organization, r.Other }), ct);
        var rows = found.Take(PageSize).Select(r => new Row(
            r.Id, r.At, r.PerformedBy, names.NameOf(r.Organization), names.NameOf(r.Other), r.Operation, r.Subject, r.Changes));
        return new Page([.. rows], found.Count > PageSize ? new Cursor(found[PageSize - 1].At, found[PageSize - 1].Id) : null);
    }
}
