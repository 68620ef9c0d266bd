namespace PartnerPortal.Application.Imports.Reading;

/// <summary>What a file lists: the importer's customers, or a provider's indirect resellers.</summary>
public enum ImportKind
{
    Customers,
    Resellers,
}

/// <summary>How the bytes of a file are text.</summary>
public enum FileEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>What Korean spreadsheets write when nobody asked for Unicode.</summary>
    Cp949,
}

public enum FileSeparator
{
    Comma,
    Semicolon,
    Tab,
}

/// <summary>What a column of the file is read as.</summary>
public enum ImportField
{
    Ignored,
    TenantId,
    PartnerId,
    Name,
    Domain,
    Country,
    Relationship,
}

/// <summary>
/// How to read a file, where the reader's guess is not good enough: what is left null is guessed. Columns are in the
/// order of the file.
/// </summary>
public sealed record ImportSettings(FileEncoding? Encoding = null, FileSeparator? Separator = null, IReadOnlyList<ImportField>? Fields = null)
{
    public static ImportSettings Guessed { get; } = new();
}

/// <summary>A column as found: its heading, what it is read as, and the first value beneath it.</summary>
public sealed record ImportColumn(string Heading, ImportField Field, string Sample = "");

/// <summary>One row beneath the headings, counted from 1; cells as they stand in the file.</summary>
public sealed record FileRow(int Number, IReadOnlyList<string> Cells);
