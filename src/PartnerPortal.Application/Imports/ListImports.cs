namespace PartnerPortal.Application.Imports;

/// <summary>The organisation's imports, newest first.</summary>
public sealed class ListImports(PortalDbContext db)
{
    private const int MostRows = 20;

    public sealed record Row(ImportRunId Id, Reading.ImportKind Kind, string FileName, string By, ImportStatus Status, DateTimeOffset CreatedAt, Tally Tally);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.ImportRecords).Refused(out var refusal)) return refusal;

        var runs = await db.ImportRuns.AsNoTracking().VisibleTo(actor).OrderByDescending(r => r.CreatedAt).Take(MostRows).ToListAsync(ct);
        var tallies = await db.ImportRows.TallyOf(runs, ct);
        var people = await db.PeopleNamed(runs.Select(run => run.User), actor.Language, ct);
        return runs.ConvertAll(run => new Row(run.Id, run.Kind, run.FileName, people.GetValueOrDefault(run.User, ""), run.Status, run.CreatedAt, tallies[run.Id]));
    }
}
