namespace PartnerPortal.Application.Registrations;

/// <summary>
/// A tenant is settled once somebody signs in with it. One that merely stands on record, by an import or by somebody's hand,
/// keeps nobody of its people out, whoever is awaited there: they may still register, and the operator decides.
/// </summary>
internal static class SettledTenants
{
    extension(PortalDbContext db)
    {
        public async Task<bool> IsSettled(TenantId tenant, CancellationToken ct) =>
            await db.Tenants.Attached().AnyAsync(t => t.Id == tenant, ct) && await db.Users.AnyAsync(u => u.Memberships.Any(m => m.Tenant == tenant), ct);

        /// <summary>Whether anybody acts for the organisation, with whatever tenant, or was ever asked to.</summary>
        public async Task<bool> HasPeople(OrganizationId organization, CancellationToken ct) =>
            await db.Users.AnyAsync(u => u.Memberships.Any(m => m.Organization == organization), ct)
            || await db.UserInvitations.AnyAsync(i => i.Organization == organization, ct);
    }
}
