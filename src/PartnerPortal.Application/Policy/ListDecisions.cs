using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>The organisation's decisions, newest first.</summary>
public sealed class ListDecisions(PortalDbContext db)
{
    public const int PageSize = 25;

    /// <param name="Before">Continue below this row; null starts at the newest.</param>
    public sealed record Query(Outcome? Outcome = null, Cursor? Before = null);

    public sealed record Row(Guid Id, DateTimeOffset At, string AskedBy, PolicyAction Action, Outcome Outcome, string? Rule, string Addressee);

    /// <param name="Next">Pass it as <see cref="Query.Before"/> to read on, or null: that was all.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Cursor? Next);

    public async Task<Page> Handle(Actor actor, Query query, CancellationToken ct)
    {
        var decisions = db.PolicyDecisions.AsNoTracking().VisibleTo(actor);
        if (query.Outcome is { } outcome) decisions = decisions.Where(d => d.Outcome == outcome);
        if (query.Before is { } before)
            decisions = decisions.Where(d => d.At < before.At || (d.At == before.At && d.Id.CompareTo(before.Id) < 0));

        var rows = await decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(PageSize + 1)
            .Select(d => new Row(d.Id, d.At, d.AskedBy, d.Action, d.Outcome, d.Rule, d.Addressee))
            .ToListAsync(ct);
        return new Page([.. rows.Take(PageSize)], rows.Count > PageSize ? new Cursor(rows[PageSize - 1].At, rows[PageSize - 1].Id) : null);
    }
}
