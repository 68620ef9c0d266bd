using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// A file that was read once from end to end without objection, so that its rows can be read again without surprises.
/// Reading streams: a file costs its own bytes and a buffer.
/// </summary>
public sealed class ImportFile
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxColumns = 100;
    public const int MaxRows = 200_000;

    private readonly ArraySegment<byte> _bytes;

    private ImportFile(ArraySegment<byte> bytes, FileEncoding encoding) => (_bytes, Encoding) = (bytes, encoding);

    public FileEncoding Encoding { get; }

    public FileSeparator Separator { get; private set; }

    public IReadOnlyList<ImportColumn> Columns { get; private set; } = [];

    public int RowCount { get; private set; }

    /// <summary>What keeps the columns from being read as a list of this kind, or null; other settings may mend it.</summary>
    public Refusal? Fault { get; private set; }

    public static Result<ImportFile> Read(ImportKind kind, byte[] bytes, ImportSettings settings)
    {
        if (ObjectionTo(bytes.Length) is { } large) return large;
        if (FileEncodings.Recognise(bytes, settings.Encoding).Refused(out var refusal, out var signature)) return refusal;

        var file = new ImportFile(new ArraySegment<byte>(bytes)[signature.MarkLength..], signature.Encoding);
        file.Separator = settings.Separator ?? Separators.Guess(file.Open());
        if (file.Survey(settings.Fields).Refused(out refusal)) return refusal;

        file.Fault = ImportColumns.FaultIn(kind, file.Columns);
        return file.RowCount == 0 && file.Fault is null ? ImportRefusals.NoRows() : file;
    }

    /// <summary>Says no to a size before the first byte is taken in.</summary>
    public static Refusal? ObjectionTo(long bytes) => bytes > MaxBytes ? ImportRefusals.TooLarge(MaxBytes) : null;

    /// <summary>The rows beneath the headings. Lines of nothing but separators are no rows.</summary>
    public IEnumerable<FileRow> Rows()
    {
        using var text = Open();
        using var parser = Parse(text);
        foreach (var (number, record) in Records(text, parser).Index().Skip(1)) yield return new FileRow(number, record);
    }

    private Result Survey(IReadOnlyList<ImportField>? fields)
    {
        using var text = Open();
        using var parser = Parse(text);
        string[]? headings = null, first = null, last = null;
        foreach (var (number, record) in Records(text, parser).Index())
        {
            headings ??= record;
            if (number > 0) (first, last) = (first ?? record, record);
            RowCount = number;
            if (headings.Length > MaxColumns) return ImportRefusals.TooManyColumns(MaxColumns);
            if (RowCount > MaxRows) return ImportRefusals.TooManyRows(MaxRows);
        }

        if (text.Refusal is { } refusal) return refusal;
        if (headings is null) return ImportRefusals.Empty();
        if (IsOpen(parser.RawRecord) || (last?.Length < headings.Length && text.Last is not ('\n' or '\r'))) return ImportRefusals.Truncated(RowCount);

        Columns = ImportColumns.Of(headings, fields, first ?? []);
        return Result.Ok;
    }

    private static IEnumerable<string[]> Records(GuardedText text, CsvParser parser)
    {
        while (Advance(text, parser))
        {
            if (parser.Record is { } record && record.Any(cell => cell.Length > 0)) yield return record;
        }
    }

    // A quotation mark that nobody closes makes one endless cell of everything after it.
    private static bool Advance(GuardedText text, CsvParser parser)
    {
        try
        {
            return parser.Read() && text.Refusal is null;
        }
        catch (MaxFieldSizeException)
        {
            text.End(ImportRefusals.Truncated(parser.Row - 1));
            return false;
        }
    }

    private static bool IsOpen(string? record) => record is not null && int.IsOddInteger(record.Count(character => character is '"'));

    private GuardedText Open() => new(_bytes, Encoding);

    private CsvParser Parse(GuardedText text) => new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = Separators.Of(Separator).ToString(),
        BadDataFound = null, // A stray quotation mark is text.
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = GuardedText.MaxLineLength,
        ExceptionMessagesContainRawData = false,
    });
}
