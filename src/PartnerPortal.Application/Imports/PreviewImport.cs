using System.Globalization;

namespace PartnerPortal.Application.Imports;

/// <summary>The rows of an import with their verdicts and outcomes: refused ones first, then warnings, then the rest.</summary>
public sealed class PreviewImport(PortalDbContext db, ImportFinder imports)
{
    public const int PageSize = 25;

    /// <param name="Text">Part of a name or a domain, or a row's number.</param>
    /// <param name="LeftOutOnly">Only what did not come in: refused, left out, or not reached.</param>
    public sealed record Query(ImportVerdict? Verdict = null, string? Text = null, Position? After = null, bool LeftOutOnly = false);

    /// <summary>Where the list goes on. Safe in a query string.</summary>
    public sealed record Position(ImportVerdict Verdict, int Number)
    {
        public static Position? Parse(string? text) =>
            text?.Split('_') is [var name, var row] && Enum.TryParse<ImportVerdict>(name, out var verdict) && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Position(verdict, number)
                : null;

        public override string ToString() => $"{Verdict}_{Number}";
    }

    public sealed record Row(int Number, string Name, string Domain, ImportVerdict Verdict, ImportOutcome Outcome, RowReason Reason, Guid? Decision);

    /// <param name="Total">How many match, all pages together.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Total, Position? Next);

    public async Task<Result<Page>> Handle(Actor actor, ImportRunId id, Query query, CancellationToken ct)
    {
        if ((await imports.Find(actor, id, ct)).Refused(out var refusal, out var run)) return refusal;

        var matching = Matching(run, query);
        var total = await matching.CountAsync(ct);
        if (query.After is { } after)
        {
            var (rank, number) = (Rank(after.Verdict), after.Number);
            matching = matching.Where(r =>
                (r.Verdict == ImportVerdict.Refused ? 0 : r.Verdict == ImportVerdict.Warning ? 1 : 2) > rank
                || (r.Verdict == after.Verdict && r.Number > number));
        }

        var found = await matching
            .OrderBy(r => r.Verdict == ImportVerdict.Refused ? 0 : r.Verdict == ImportVerdict.Warning ? 1 : 2).ThenBy(r => r.Number)
            .Take(PageSize + 1).ToListAsync(ct);
        var rows = found.Take(PageSize).Select(row => Show(row, run)).ToList();
        return new Page(rows, total, found.Count > PageSize ? new Position(rows[^1].Verdict, rows[^1].Number) : null);
    }

    internal static Row Show(ImportRow row, ImportRun run) => new(
        row.Number, row.Name, row.Domain, row.Verdict, run.HasEnded && row.Outcome is ImportOutcome.Pending ? ImportOutcome.NotReached : row.Outcome, row.Reason, row.Decision);

    private IQueryable<ImportRow> Matching(ImportRun run, Query query)
    {
        var rows = query.LeftOutOnly ? db.ImportRows.LeftOutOf(run) : db.ImportRows.AsNoTracking().Where(r => r.Run == run.Id);
        if (query.Verdict is { } verdict) rows = rows.Where(r => r.Verdict == verdict);
        if (string.IsNullOrWhiteSpace(query.Text)) return rows;

        var text = query.Text.Trim().ToLowerInvariant();
        var number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        return rows.Where(r => r.Number == number || r.Name.ToLower().Contains(text) || r.Domain.Contains(text));
    }

    private static int Rank(ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Refused => 0,
        ImportVerdict.Warning => 1,
        _ => 2,
    };
}
