using PartnerPortal.Application.Exports;

namespace PartnerPortal.Application.Imports;

/// <summary>
/// The rows that did not come in, as a file: the columns as they were, and beside them why, in the reader's words. No
/// cell of it can be taken for a formula, wherever its text came from.
/// </summary>
public sealed class DownloadLeftOutRows(PortalDbContext db, ImportFinder imports)
{
    /// <summary>The words of the two columns that are added; the screen's business, like every text.</summary>
    public sealed record Words(string Reason, string Rule, Func<PreviewImport.Row, string> Explain);

    public sealed record Download(string FileName, byte[] Bytes);

    public async Task<Result<Download>> Handle(Actor actor, ImportRunId id, Words words, CancellationToken ct)
    {
        if ((await imports.Find(actor, id, ct)).Refused(out var refusal, out var run)) return refusal;

        using var bytes = new MemoryStream();
        await using (var sheet = new CsvSheet(bytes))
        {
            await sheet.Write([.. run.Columns.Select(column => column.Heading), words.Reason, words.Rule]);
            await foreach (var row in db.ImportRows.LeftOutOf(run).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(ct))
                await sheet.Write([.. Pad(row.Cells, run.Columns.Count), words.Explain(PreviewImport.Show(row, run)), row.Reason.Rule ?? ""]);
        }

        return new Download($"{Path.GetFileNameWithoutExtension(run.FileName)}-left-out.csv", bytes.ToArray());
    }

    private static IEnumerable<string> Pad(IReadOnlyList<string> cells, int columns) =>
        Enumerable.Range(0, columns).Select(i => cells.ElementAtOrDefault(i) ?? "");
}
