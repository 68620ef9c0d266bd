namespace PartnerPortal.Application.Imports;

/// <summary>How far an import is, for a page that may be left and come back to.</summary>
public sealed class ShowImport(PortalDbContext db, ImportFinder imports)
{
    private const int MostLately = 4;

    /// <param name="By">The importer, in the reader's language.</param>
    /// <param name="Lately">The rows settled last, the newest first.</param>
    public sealed record Details(
        ImportRunId Id, Reading.ImportKind Kind, string FileName, string By, ImportStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt,
        DateTimeOffset? EndedAt, Tally Tally, IReadOnlyList<PreviewImport.Row> Lately);

    public async Task<Result<Details>> Handle(Actor actor, ImportRunId id, CancellationToken ct)
    {
        if ((await imports.Find(actor, id, ct)).Refused(out var refusal, out var run)) return refusal;

        var by = await db.PeopleNamed([run.User], actor.Language, ct);
        var lately = await db.ImportRows.AsNoTracking()
            .Where(r => r.Run == id && r.Outcome != ImportOutcome.Pending && r.Outcome != ImportOutcome.Skipped)
            .OrderByDescending(r => r.Number).Take(MostLately).ToListAsync(ct);
        return new Details(
            run.Id, run.Kind, run.FileName, by.GetValueOrDefault(run.User, ""), run.Status, run.CreatedAt, run.StartedAt, run.EndedAt,
            (await db.ImportRows.TallyOf([run], ct))[run.Id], lately.ConvertAll(row => PreviewImport.Show(row, run)));
    }
}
