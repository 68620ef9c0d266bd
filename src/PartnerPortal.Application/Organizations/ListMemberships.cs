using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.Organizations;

/// <summary>The organisations for which a person may act, each with the tenant to sign in with: the switcher's list.</summary>
public sealed class ListMemberships(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Tier">The tier of the enrolment on the tenant; none for a customer's or a corporate tenant.</param>
    /// <param name="Market">The market's code, or null: the country is in none.</param>
    public sealed record Row(
        OrganizationId Organization, CompanyName Name, TenantId Tenant, string Domain, TenantKind Kind, Tier Tier, CloudInstance Cloud,
        CountryCode Country, string? Market, Roles Roles);

    public async Task<IReadOnlyList<Row>> Handle(UserId user, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == user, ct);
        if (person is null) return [];

        var memberships = person.Memberships.Where(m => !m.IsSuspended).ToList();
        var ids = memberships.Select(m => m.Tenant).ToList();
        var organizationIds = memberships.Select(m => m.Organization).ToList();
        var tenants = await db.Tenants.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var owners = await db.Organizations.AsNoTracking().Where(o => organizationIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        return
        [
            .. from membership in memberships
               let tenant = tenants[membership.Tenant]
               let owner = owners[membership.Organization]
               select new Row(
                   owner.Id, owner.Name, tenant.Id, tenant.Domain, tenant.Kind, owner.EnrollmentOn(tenant.Id)?.Tier ?? Tier.None,
                   tenant.Cloud, tenant.Country, MarketTable.Of(tenant.Country, today)?.Code, membership.Roles),
        ];
    }
}
