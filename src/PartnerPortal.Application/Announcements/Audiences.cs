using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.Announcements;

/// <summary>Finds out whom an audience means.</summary>
internal static class Audiences
{
    private static readonly IReadOnlySet<string> Codes = MarketTable.SeedEra.Markets.Concat(MarketTable.Since2023.Markets).Select(market => market.Code).ToHashSet();

    public static Result Check(Audience audience) =>
        audience.Markets.FirstOrDefault(code => !Codes.Contains(code)) is { } unknown ? AnnouncementRefusals.UnknownMarket(unknown) : Result.Ok;

    extension(PortalDbContext db)
    {
        /// <summary>As what somebody listens who signed in with a tenant.</summary>
        public async Task<Listener> ListenerOf(Actor actor, CancellationToken ct) =>
            (await db.ListenersByTenant([(actor.Tenant, actor.Roles)], ct))[actor.Tenant].First();

        /// <summary>The same for many memberships at once. A tenant that is no longer on record has nobody listening.</summary>
        public async Task<ILookup<TenantId, Listener>> ListenersByTenant(IReadOnlyCollection<(TenantId Tenant, Roles Roles)> memberships, CancellationToken ct)
        {
            var ids = memberships.Select(m => m.Tenant).Distinct().ToList();
            var tenants = await db.Tenants.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
            var owners = tenants.Values.Select(t => t.Organization).Distinct().ToList();
            var organizations = await db.Organizations.AsNoTracking().Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
            return memberships.Where(m => tenants.ContainsKey(m.Tenant)).ToLookup(m => m.Tenant, m => Of(tenants[m.Tenant], m.Roles));

            Listener Of(Tenant tenant, Roles roles) =>
                new(organizations[tenant.Organization].EnrollmentOn(tenant.Id)?.Tier ?? Tier.None, roles, tenant.Country, tenant.Cloud);
        }
    }
}
