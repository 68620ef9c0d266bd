using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Organizations;

/// <summary>The people who can answer for a tenant: to whom a colleague forwards what only they may accept.</summary>
internal static class GlobalAdmins
{
    extension(IQueryable<User> users)
    {
        public Task<IReadOnlyList<User>> GlobalAdminsOf(TenantId tenant, CancellationToken ct) => users.GlobalAdminsOf([tenant], ct);

        public async Task<IReadOnlyList<User>> GlobalAdminsOf(IReadOnlyCollection<TenantId> tenants, CancellationToken ct)
        {
            var members = await users.Where(u => u.Memberships.Any(m => tenants.Contains(m.Tenant))).OrderBy(u => u.SignInName).ToListAsync(ct);
            return members.FindAll(u => u.AnswersFor(tenants).Count > 0);
        }

        /// <summary>Whether Global admins go with one of the organisation's tenants, and how many stay .</summary>
        public async Task<MemberFacts> AdminsWhoGo(OrganizationId organization, TenantId tenant, CancellationToken ct)
        {
            var members = await users.Where(u => u.Memberships.Any(m => m.Organization == organization)).ToListAsync(ct);
            var admins = members.ConvertAll(u => u.Memberships.Where(m => m.Organization == organization && m.IsAdmin).ToList());
            return new MemberFacts(admins.Exists(of => of.Exists(m => m.Tenant == tenant)), admins.Count(of => of.Exists(m => m.Tenant != tenant)));
        }

        /// <summary>Whether one membership makes somebody a Global admin, and how many stay without it .</summary>
        public async Task<MemberFacts> AdminsWithout(UserId person, Membership membership, CancellationToken ct)
        {
            var members = await users.Where(u => u.Memberships.Any(m => m.Organization == membership.Organization)).ToListAsync(ct);
            return new MemberFacts(membership.IsAdmin, members.Count(u => u.Memberships.Any(
                m => m.Organization == membership.Organization && m.IsAdmin && (u.Id != person || m.Tenant != membership.Tenant))));
        }
    }

    extension(User user)
    {
        /// <summary>The tenants among these whose Global admin they are.</summary>
        public IReadOnlyList<TenantId> AnswersFor(IReadOnlyCollection<TenantId> tenants) =>
            [.. user.Memberships.Where(m => tenants.Contains(m.Tenant) && m.IsAdmin).Select(m => m.Tenant)];
    }

    extension(Membership membership)
    {
        /// <summary>Acts as a Global admin now: who is suspended answers for nobody.</summary>
        private bool IsAdmin => !membership.IsSuspended && membership.Roles.HasFlag(Roles.GlobalAdmin);
    }
}
