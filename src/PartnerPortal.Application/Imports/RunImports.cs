using PartnerPortal.Application.Imports.Judging;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;

namespace PartnerPortal.Application.Imports;

/// <summary>
/// Works through what was started, a chunk a commit: relationships, records, decisions and row outcomes together or
/// not at all. So a portal that stops goes on where it was, and a cancellation takes effect between two chunks.
/// </summary>
public sealed class RunImports(PortalDbContext db, ImportDesk desk, ImportTaker taker, FindActor people, TimeProvider clock)
{
    internal const int ChunkSize = 200;
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>How many rows were settled.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        await ClearAway(ct);
        var (settled, chunk) = (0, 0);
        do
        {
            settled += chunk = await Step(ct);
        }
        while (chunk > 0);

        return settled;
    }

    /// <summary>One chunk of each running import: neither a long one nor a broken one holds up the others.</summary>
    internal async Task<int> Step(CancellationToken ct)
    {
        var settled = 0;
        List<Exception> failures = [];
        foreach (var id in await db.ImportRuns.Where(r => r.Status == ImportStatus.Running).OrderBy(r => r.CreatedAt).Select(r => r.Id).ToListAsync(ct))
        {
            try
            {
                settled += await Chunk(await db.ImportRuns.SingleAsync(r => r.Id == id, ct), ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }

            db.ChangeTracker.Clear();
        }

        return failures.Count == 0 ? settled : throw new AggregateException(failures);
    }

    private async Task<int> Chunk(ImportRun run, CancellationToken ct)
    {
        var rows = await db.ImportRows.Where(r => r.Run == run.Id && r.Outcome == ImportOutcome.Pending).OrderBy(r => r.Number).Take(ChunkSize).ToListAsync(ct);
        var actor = await people.Handle(run.User, run.Tenant, ct);
        if (actor is null || !actor.May(Permission.ImportRecords)) return await Fail(run, actor, ct);

        await Settle(actor, run, rows, ct);
        run.Settle(rows.Count);
        if (rows.Count < ChunkSize && run.Make(ImportMove.Complete, clock.GetUtcNow()).Refused(out _)) return 0;

        return (await db.Commit(actor, ct)).Refused(out _) ? 0 : rows.Count; // Lost to somebody: the next beat asks again.
    }

    private async Task Settle(Actor actor, ImportRun run, List<ImportRow> rows, CancellationToken ct)
    {
        var reader = new RowReader(run.Kind, run.Columns);
        var judged = await desk.Judge(actor, run.Kind, [.. rows.Select(row => reader.Read(new FileRow(row.Number, row.Cells)))], new SeenRows(), ct);
        foreach (var (row, judgement) in rows.Zip(judged)) taker.Take(actor, run.Kind, row, judgement);
    }

    private async Task<int> Fail(ImportRun run, Actor? actor, CancellationToken ct)
    {
        if (!run.Make(ImportMove.Fail, clock.GetUtcNow()).Refused(out _)) await db.Commit(actor, ct);
        return 0;
    }

    // A file whose rows were never all taken in was never shown to anybody.
    private async Task ClearAway(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Abandoned;
        var abandoned = await db.ImportRuns.Where(r => r.Status == ImportStatus.Preparing && r.CreatedAt < before).ToListAsync(ct);
        if (abandoned.Count == 0) return;

        db.ImportRuns.RemoveRange(abandoned);
        await db.Commit(null, ct);
        db.ChangeTracker.Clear();
    }
}
