namespace PartnerPortal.Application.Imports;

/// <summary>The importer leaves a row out before the start, or takes it in again.</summary>
public sealed class LeaveOutRow(PortalDbContext db, ImportFinder imports)
{
    public sealed record Command(ImportRunId Import, int Number, bool IsLeftOut);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if ((await imports.Find(actor, command.Import, ct)).Refused(out var refusal, out var run)) return refusal;
        if (run.Status is not ImportStatus.Prepared) return ImportRefusals.MoveNotOpen(run.Status, ImportMove.Start);

        var row = await db.ImportRows.SingleOrDefaultAsync(r => r.Run == run.Id && r.Number == command.Number && r.Verdict != ImportVerdict.Refused, ct);
        if (row is null) return ImportRefusals.UnknownRow(command.Number);

        row.LeaveOut(command.IsLeftOut);
        db.Entry(run).State = EntityState.Modified; // A start at the same moment loses or wins, never half.
        return await db.Commit(actor, ct);
    }
}
