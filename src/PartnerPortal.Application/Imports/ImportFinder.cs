namespace PartnerPortal.Application.Imports;

/// <summary>What every act on an import begins with: the permission, then the organisation's own run.</summary>
public sealed class ImportFinder(PortalDbContext db)
{
    internal async Task<Result<ImportRun>> Find(Actor actor, ImportRunId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.ImportRecords).Refused(out var refusal)) return refusal;

        return await db.ImportRuns.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id, ct) is { } run ? run : ImportRefusals.Unknown();
    }
}
