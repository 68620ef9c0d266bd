using PartnerPortal.Application.Imports.Reading;

namespace PartnerPortal.Application.Imports;

/// <summary>
/// Looks at a file and says how it is read: encoding, separator, headings. Keeps nothing, so that a person may try
/// other settings until the names look right.
/// </summary>
public sealed class ReadImportFile
{
    public sealed record Command(ImportKind Kind, byte[] Bytes, ImportSettings Settings);

    /// <param name="Fault">What still keeps it from being a list, or null; the columns are shown all the same.</param>
    public sealed record Details(FileEncoding Encoding, FileSeparator Separator, IReadOnlyList<ImportColumn> Columns, int RowCount, Refusal? Fault);

    public async Task<Result<Details>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ImportRecords).Refused(out var refusal)) return refusal;

        // Reading takes the processor, not the store: the page stays alive meanwhile.
        var read = await Task.Run(() => ImportFile.Read(command.Kind, command.Bytes, command.Settings), ct);
        if (read.Refused(out refusal, out var file)) return refusal;

        return new Details(file.Encoding, file.Separator, file.Columns, file.RowCount, file.Fault);
    }
}
