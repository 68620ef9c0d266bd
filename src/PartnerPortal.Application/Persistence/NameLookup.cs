namespace PartnerPortal.Application.Persistence;

/// <summary>Names and owners for lists that hold ids: one query for a whole page.</summary>
internal static class NameLookup
{
    extension(PortalDbContext db)
    {
        public async Task<IReadOnlyDictionary<OrganizationId, CompanyName>> NamesOf(IEnumerable<OrganizationId?> ids, CancellationToken ct)
        {
            var wanted = ids.OfType<OrganizationId>().Distinct().ToList();
            return await db.Organizations.AsNoTracking().Where(o => wanted.Contains(o.Id))
                .Select(o => new { o.Id, o.Name })
                .ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        }

        public async Task<IReadOnlyDictionary<TenantId, OrganizationId>> OwnersOf(IEnumerable<TenantId?> tenants, CancellationToken ct)
        {
            var wanted = tenants.OfType<TenantId>().Distinct().ToList();
            return await db.Tenants.AsNoTracking().Where(t => wanted.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Organization, ct);
        }

        public async Task<IReadOnlyDictionary<UserId, string>> PeopleNamed(IEnumerable<UserId> users, Language language, CancellationToken ct)
        {
            var wanted = users.Distinct().ToList();
            return await db.Users.AsNoTracking().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameIn(language), ct);
        }
    }

    extension(IQueryable<Tenant> tenants)
    {
        /// <summary>Those that belong to somebody now. One that was let go stays on record for what was agreed with it.</summary>
        public IQueryable<Tenant> Attached() => tenants.Where(t => t.DetachedAt == null);
    }

    extension(IReadOnlyDictionary<OrganizationId, CompanyName> names)
    {
        public CompanyName? NameOf(OrganizationId? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    extension(IReadOnlyDictionary<TenantId, OrganizationId> owners)
    {
        public OrganizationId? OwnerOf(TenantId? tenant) => tenant is { } known && owners.TryGetValue(known, out var owner) ? owner : null;
    }
}
