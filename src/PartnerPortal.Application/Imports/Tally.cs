namespace PartnerPortal.Application.Imports;

/// <summary>How many rows of an import have which verdict and which outcome, counted when asked, so that it is never wrong.</summary>
public sealed record Tally(IReadOnlyList<Tally.Count> Counts)
{
    public sealed record Count(ImportVerdict Verdict, ImportOutcome Outcome, int Rows);

    public int Total => Counts.Sum(count => count.Rows);

    /// <summary>Rows that the importer wants in: neither refused by the preview nor left out by hand.</summary>
    public int ToImport => Counts.Where(IsWanted).Sum(count => count.Rows);

    /// <summary>Of those, the ones that are settled, whichever way.</summary>
    public int Done => Counts.Where(count => IsWanted(count) && count.Outcome is not (ImportOutcome.Pending or ImportOutcome.NotReached)).Sum(count => count.Rows);

    public int LeftOut => Total - Of(ImportOutcome.Imported) - Of(ImportOutcome.Unchanged);

    public int Of(ImportVerdict verdict) => Counts.Where(count => count.Verdict == verdict).Sum(count => count.Rows);

    public int Of(ImportOutcome outcome) => Counts.Where(count => count.Outcome == outcome).Sum(count => count.Rows);

    public int Of(ImportVerdict verdict, ImportOutcome outcome) => Counts.Where(count => count.Verdict == verdict && count.Outcome == outcome).Sum(count => count.Rows);

    private static bool IsWanted(Count count) => count is { Verdict: not ImportVerdict.Refused, Outcome: not ImportOutcome.Skipped };
}

/// <summary>How rows are counted and picked, the same for every page and file.</summary>
internal static class ImportRowQueries
{
    extension(IQueryable<ImportRow> rows)
    {
        /// <summary>What did not come in: refused, left out by the importer, or not reached before the end.</summary>
        public IQueryable<ImportRow> LeftOutOf(ImportRun run)
        {
            var (id, ended) = (run.Id, run.HasEnded);
            return rows.AsNoTracking().Where(r => r.Run == id && (r.Outcome == ImportOutcome.Refused || r.Outcome == ImportOutcome.Skipped
                || (r.Outcome == ImportOutcome.Pending && (ended || r.Verdict == ImportVerdict.Refused))));
        }

        public async Task<IReadOnlyDictionary<ImportRunId, Tally>> TallyOf(IReadOnlyList<ImportRun> runs, CancellationToken ct)
        {
            var ids = runs.Select(run => run.Id).ToList();
            var counts = await rows.Where(r => ids.Contains(r.Run)).GroupBy(r => new { r.Run, r.Verdict, r.Outcome })
                .Select(g => new { g.Key.Run, g.Key.Verdict, g.Key.Outcome, Rows = g.Count() }).ToListAsync(ct);
            return runs.ToDictionary(run => run.Id, run => new Tally(
            [
                .. counts.Where(c => c.Run == run.Id)
                    .Select(c => new Tally.Count(c.Verdict, run.HasEnded && c.Outcome is ImportOutcome.Pending ? ImportOutcome.NotReached : c.Outcome, c.Rows)),
            ]));
        }
    }
}
