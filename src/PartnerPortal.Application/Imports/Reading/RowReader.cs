namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// Understands the cells of a row by what their columns are read as. Looks nothing up: the same cells always give the
/// same candidate, in the preview and when the import runs.
/// </summary>
internal sealed class RowReader(ImportKind kind, IReadOnlyList<ImportColumn> columns)
{
    private const char Undecodable = '�';

    public Candidate Read(FileRow row)
    {
        var (name, domain) = (Cell(row, ImportField.Name), Cell(row, ImportField.Domain).ToLowerInvariant());
        var candidate = new Candidate(row.Number, Cut(name, CompanyName.MaxLength), Cut(domain, Tenant.MaxDomainLength));
        if (Shape(row, name, domain).Refused(out var refusal)) return candidate with { Refusal = refusal };
        if (Ids(row).Refused(out refusal, out var ids)) return candidate with { Refusal = refusal };

        var relationship = Cell(row, ImportField.Relationship);
        candidate = candidate with { Tenant = ids.Tenant, PartnerId = ids.PartnerId, ListsAdminRights = Relationships.ListAdminRights(relationship) };
        if (!Countries.TryRead(Cell(row, ImportField.Country), out var country)) return candidate with { Refusal = RowRefusals.CountryUnknown(Cell(row, ImportField.Country)) };

        return kind is ImportKind.Customers && Relationships.AreNoResale(relationship)
            ? candidate with { Refusal = RowRefusals.NoResale(relationship) }
            : candidate with { Country = country };
    }

    private Result Shape(FileRow row, string name, string domain)
    {
        if (row.Cells.Skip(columns.Count).Any(cell => cell.Length > 0)) return RowRefusals.TooManyCells();

        foreach (var cell in row.Cells.Take(columns.Count).Where((cell, i) => cell.Length > 0 && columns[i].Field is not ImportField.Ignored))
        {
            if (cell[0] is '=' or '+' or '-' or '@') return RowRefusals.Formula(cell);
            if (cell.Contains(Undecodable) || cell.Any(char.IsControl)) return RowRefusals.Damaged(cell);
        }

        if (name.Length == 0) return RowRefusals.NameMissing();
        if (name.Length > CompanyName.MaxLength) return RowRefusals.TooLong(ImportField.Name);
        if (name.Count(char.IsLetterOrDigit) < 2) return RowRefusals.NameInvalid(name);
        return domain.Length == 0 || IsDomain(domain) ? Result.Ok : RowRefusals.DomainInvalid(domain);
    }

    private Result<Identity> Ids(FileRow row)
    {
        var (tenant, partner) = (Cell(row, ImportField.TenantId), kind is ImportKind.Resellers ? Cell(row, ImportField.PartnerId) : "");
        if (tenant.Length == 0 && partner.Length == 0) return RowRefusals.TenantMissing();

        var id = Guid.Empty;
        if (tenant.Length > 0 && (!Guid.TryParseExact(tenant.Trim('{', '}'), "D", out id) || id == Guid.Empty)) return RowRefusals.TenantInvalid(tenant);

        var location = default(PartnerId);
        if (partner.Length > 0 && !PartnerId.TryParse(partner, out location)) return RowRefusals.PartnerIdInvalid(partner);

        return new Identity(tenant.Length > 0 ? TenantId.From(id) : null, partner.Length > 0 ? location : null);
    }

    private string Cell(FileRow row, ImportField field)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Field == field) return row.Cells.ElementAtOrDefault(i) ?? "";
        }

        return "";
    }

    private static bool IsDomain(string text) =>
        text.Length <= Tenant.MaxDomainLength && text.Contains('.') && Uri.CheckHostName(text) is UriHostNameType.Dns;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private sealed record Identity(TenantId? Tenant, PartnerId? PartnerId);
}
