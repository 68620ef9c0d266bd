namespace PartnerPortal.Application.Imports.Reading;

/// <summary>What keeps one row out before any rule is asked. Each names what stands in the file.</summary>
internal static class RowRefusals
{
    public static Refusal TooManyCells() => new(RefusalKind.Invalid, "import.row-too-many-cells");

    public static Refusal Formula(string cell) => new(RefusalKind.Invalid, "import.row-formula", cell);

    public static Refusal Damaged(string cell) => new(RefusalKind.Invalid, "import.row-damaged", cell);

    public static Refusal TooLong(ImportField field) => new(RefusalKind.Invalid, "import.row-too-long", field.ToString());

    public static Refusal NameMissing() => new(RefusalKind.Invalid, "import.row-name-missing");

    public static Refusal NameInvalid(string name) => new(RefusalKind.Invalid, "import.row-name-invalid", name);

    public static Refusal TenantMissing() => new(RefusalKind.Invalid, "import.row-tenant-missing");

    public static Refusal TenantInvalid(string typed) => new(RefusalKind.Invalid, "import.row-tenant-invalid", typed);

    public static Refusal PartnerIdInvalid(string typed) => new(RefusalKind.Invalid, "import.row-partner-id-invalid", typed);

    public static Refusal PartnerIdUnknown(PartnerId id) => new(RefusalKind.Invalid, "import.row-partner-id-unknown", id.ToString());

    public static Refusal PartnerIdElsewhere(PartnerId id) => new(RefusalKind.Invalid, "import.row-partner-id-elsewhere", id.ToString());

    public static Refusal DomainMissing() => new(RefusalKind.Invalid, "import.row-domain-missing");

    public static Refusal DomainInvalid(string typed) => new(RefusalKind.Invalid, "import.row-domain-invalid", typed);

    public static Refusal DomainElsewhere(string domain) => new(RefusalKind.Invalid, "import.row-domain-elsewhere", domain);

    public static Refusal CountryUnknown(string typed) => new(RefusalKind.Invalid, "import.row-country-unknown", typed);

    public static Refusal NoResale(string relationship) => new(RefusalKind.Invalid, "import.row-no-resale", relationship);

    public static Refusal Twice(int first) => new(RefusalKind.Invalid, "import.row-twice", first.ToString());
}
