using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PartnerPortal.Application.Exports;

/// <summary>
/// A table as a file that spreadsheets open: UTF-8 with its mark, and no cell that could be taken for a formula, wherever
/// its text came from. It keeps nothing of what it wrote.
/// </summary>
internal sealed class CsvSheet(Stream file) : IAsyncDisposable
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    private readonly CsvWriter _csv = new(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Format);

    /// <summary>An instant as every sheet writes it: UTC, to the millisecond.</summary>
    public static string Instant(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public async Task Write(IEnumerable<string> cells)
    {
        foreach (var cell in cells) _csv.WriteField(cell);
        await _csv.NextRecordAsync();
    }

    public async Task Flush(CancellationToken ct)
    {
        await _csv.FlushAsync();
        await file.FlushAsync(ct);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
