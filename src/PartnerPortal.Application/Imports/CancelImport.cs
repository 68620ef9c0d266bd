namespace PartnerPortal.Application.Imports;

/// <summary>Stops an import between two chunks. What is done stays done, the rest is left out, and each row says which.</summary>
public sealed class CancelImport(PortalDbContext db, ImportFinder imports, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, ImportRunId id, CancellationToken ct)
    {
        if ((await imports.Find(actor, id, ct)).Refused(out var refusal, out var run)) return refusal;

        return run.Make(ImportMove.Cancel, clock.GetUtcNow()).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
