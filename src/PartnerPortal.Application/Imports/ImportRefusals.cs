using PartnerPortal.Application.Imports.Reading;

namespace PartnerPortal.Application.Imports;

/// <summary>Every expected "no" to a file and to a run of it. What one row is told stands in <see cref="RowRefusals"/>.</summary>
internal static class ImportRefusals
{
    /// <summary>Also for another organisation's import.</summary>
    public static Refusal Unknown() => new(RefusalKind.NotFound, "import.unknown");

    public static Refusal UnknownRow(int number) => new(RefusalKind.NotFound, "import.row-unknown", number.ToString());

    public static Refusal MoveNotOpen(ImportStatus status, ImportMove move) => new(RefusalKind.Conflict, "import.move-not-open", status.ToString(), move.ToString());

    public static Refusal AttestationNeeded() => new(RefusalKind.Invalid, "import.attestation-needed");

    public static Refusal NothingToDo() => new(RefusalKind.Conflict, "import.nothing-to-do");

    public static Refusal Empty() => new(RefusalKind.Invalid, "import.empty");

    public static Refusal IsArchive() => new(RefusalKind.Invalid, "import.is-archive");

    public static Refusal WrongEncoding() => new(RefusalKind.Invalid, "import.wrong-encoding");

    public static Refusal TooLarge(int bytes) => new(RefusalKind.Invalid, "import.too-large", (bytes / 1024 / 1024).ToString());

    public static Refusal LineTooLong(int line) => new(RefusalKind.Invalid, "import.line-too-long", line.ToString());

    public static Refusal TooManyColumns(int most) => new(RefusalKind.Invalid, "import.too-many-columns", most.ToString());

    public static Refusal TooManyRows(int most) => new(RefusalKind.Invalid, "import.too-many-rows", most.ToString());

    public static Refusal NoHeading() => new(RefusalKind.Invalid, "import.no-heading");

    public static Refusal NoRows() => new(RefusalKind.Invalid, "import.no-rows");

    public static Refusal Truncated(int row) => new(RefusalKind.Invalid, "import.truncated", row.ToString());

    public static Refusal FieldMissing(ImportField field) => new(RefusalKind.Invalid, "import.field-missing", field.ToString());

    public static Refusal FieldTwice(ImportField field) => new(RefusalKind.Invalid, "import.field-twice", field.ToString());
}
