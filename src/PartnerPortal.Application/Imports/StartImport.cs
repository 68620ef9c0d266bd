namespace PartnerPortal.Application.Imports;

/// <summary>Lets a prepared import run. The importer states that the relationships exist today; nobody's consent is made up.</summary>
public sealed class StartImport(PortalDbContext db, ImportFinder imports, TimeProvider clock)
{
    /// <param name="IsAttested">The importer ticked that its organisation holds these relationships today.</param>
    public sealed record Command(ImportRunId Import, bool IsAttested);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if ((await imports.Find(actor, command.Import, ct)).Refused(out var refusal, out var run)) return refusal;
        if (ImportRun.After(run.Status, ImportMove.Start) is null) return ImportRefusals.MoveNotOpen(run.Status, ImportMove.Start);
        if (!command.IsAttested) return ImportRefusals.AttestationNeeded();
        if (!await db.ImportRows.AnyAsync(r => r.Run == run.Id && r.Verdict != ImportVerdict.Refused && r.Outcome == ImportOutcome.Pending, ct)) return ImportRefusals.NothingToDo();

        return run.Make(ImportMove.Start, clock.GetUtcNow()).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
