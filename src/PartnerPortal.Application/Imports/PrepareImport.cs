using System.Security.Cryptography;
using PartnerPortal.Application.Imports.Judging;
using PartnerPortal.Application.Imports.Reading;

namespace PartnerPortal.Application.Imports;

/// <summary>
/// Takes a file's rows in and judges each, so that a person sees every verdict before anything is imported. A file
/// that is no list is refused before the first row is kept.
/// </summary>
public sealed class PrepareImport(PortalDbContext db, ImportDesk desk, TimeProvider clock)
{
    private const int ChunkSize = 500;

    public sealed record Command(ImportKind Kind, string FileName, byte[] Bytes, ImportSettings Settings);

    public async Task<Result<ImportRunId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ImportRecords).Refused(out var refusal)) return refusal;
        if (ImportFile.Read(command.Kind, command.Bytes, command.Settings).Refused(out refusal, out var file)) return refusal;
        if (file.Fault is not null) return file.Fault;

        var source = new ImportRun.Source(command.FileName, Convert.ToHexStringLower(SHA256.HashData(command.Bytes)), file.Columns, file.RowCount);
        var run = ImportRun.Receive(actor, command.Kind, source, clock.GetUtcNow());
        db.ImportRuns.Add(run);
        var (reader, seen) = (new RowReader(command.Kind, file.Columns), new SeenRows());
        foreach (var rows in file.Rows().Chunk(ChunkSize))
        {
            var judged = await desk.Judge(actor, command.Kind, [.. rows.Select(reader.Read)], seen, ct);
            db.ImportRows.AddRange(judged.Zip(rows, (judgement, row) => ImportRow.Of(run.Id, row.Cells, judgement)));
            if ((await db.Commit(actor, ct)).Refused(out refusal)) return refusal;
            db.ChangeTracker.Clear();
        }

        return await Present(actor, run.Id, ct);
    }

    // Until now nobody sees the run: one that stops half-way is cleared away.
    private async Task<Result<ImportRunId>> Present(Actor actor, ImportRunId id, CancellationToken ct)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == id, ct);
        if (run.Make(ImportMove.Present, clock.GetUtcNow()).Refused(out var refusal)) return refusal;
        return await db.Commit(actor, id, ct);
    }
}
