namespace PartnerPortal.Application.Imports.Reading;

/// <summary>What the columns of a file are read as, and whether that makes a list.</summary>
internal static class ImportColumns
{
    public static IReadOnlyList<ImportColumn> Of(string[] headings, IReadOnlyList<ImportField>? fields, string[] first)
    {
        fields ??= Headings.Recognise(headings);
        return [.. headings.Select((heading, i) => new ImportColumn(heading, fields.ElementAtOrDefault(i), first.ElementAtOrDefault(i) ?? ""))];
    }

    public static Refusal? FaultIn(ImportKind kind, IReadOnlyList<ImportColumn> columns)
    {
        var fields = columns.Select(column => column.Field).Where(field => field is not ImportField.Ignored).ToList();
        if (fields.Count == 0) return ImportRefusals.NoHeading();
        if (fields.Count > fields.Distinct().Count()) return ImportRefusals.FieldTwice(fields.GroupBy(field => field).First(field => field.Count() > 1).Key);
        if (!fields.Contains(ImportField.Name)) return ImportRefusals.FieldMissing(ImportField.Name);

        var names = fields.Contains(ImportField.TenantId) || (kind is ImportKind.Resellers && fields.Contains(ImportField.PartnerId));
        return names ? null : ImportRefusals.FieldMissing(ImportField.TenantId);
    }
}
