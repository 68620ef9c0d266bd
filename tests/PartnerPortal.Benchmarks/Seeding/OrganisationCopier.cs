using Microsoft.Data.Sqlite;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Benchmarks.Seeding;

/// <summary>Copies one organisation with its tenant, its administrator and, for a partner, its enrolment.</summary>
internal sealed class OrganisationCopier(SqliteTransaction transaction, World.Row model) : IDisposable
{
    private readonly RowCopier _organisation = new(transaction, "Organizations", ("Id", World.OrganizationOf(model.Number).Value));
    private readonly RowCopier _tenant = new(transaction, "Tenants", ("Id", World.TenantOf(model.Number).Value));
    private readonly RowCopier _text = new(transaction, "SearchTexts", ("Tenant", World.TenantOf(model.Number).Value));
    private readonly RowCopier _admin = new(transaction, "Users", ("Id", World.AdminOf(model.Number).Value));
    private readonly RowCopier _membership = new(transaction, "Memberships", ("User", World.AdminOf(model.Number).Value));
    private readonly RowCopier? _enrolment = model.IsCustomer ? null : new(transaction, "Enrollments", ("Organization", World.OrganizationOf(model.Number).Value));

    public void Write(World.Row row, bool hasAdmin)
    {
        var (organisation, tenant, domain) = (World.OrganizationOf(row.Number).Value, World.TenantOf(row.Number).Value, World.DomainOf(row.Number));
        _organisation.Write(("Id", organisation), ("Name", row.Name), ("GlobalPartnerId", row.IsCustomer ? DBNull.Value : 4_000_000 + row.Number));
        _tenant.Write(("Id", tenant), ("Organization", organisation), ("Domain", domain), ("Country", row.IsCustomer ? row.Country : "NL"));
        _text.Write(("Tenant", tenant), ("Text", SearchText.TextOf(new CompanyName(row.Name), domain)));
        _enrolment?.Write(("Id", World.LinkOf(-row.Number)), ("Organization", organisation), ("Tenant", tenant), ("Location", 5_000_000 + row.Number));
        if (!hasAdmin) return;

        var admin = World.AdminOf(row.Number).Value;
        _admin.Write(("Id", admin), ("SignInName", World.SignInOf(row.Number)), ("Email", $"admin@{domain}"));
        _membership.Write(("User", admin), ("Organization", organisation), ("Tenant", tenant));
    }

    public void Dispose()
    {
        _organisation.Dispose();
        _tenant.Dispose();
        _text.Dispose();
        _admin.Dispose();
        _membership.Dispose();
        _enrolment?.Dispose();
    }
}
