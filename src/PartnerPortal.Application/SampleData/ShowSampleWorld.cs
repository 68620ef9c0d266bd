namespace PartnerPortal.Application.SampleData;

/// <summary>The organisations of a demo store, for whoever drives it from outside: ids, tenants, and whom to sign in as.</summary>
public sealed class ShowSampleWorld(PortalDbContext db)
{
    /// <param name="SignInNames">One person for each role that somebody holds here.</param>
    public sealed record Firm(
        OrganizationId Id, CompanyName Name, Tier Tier, PartnerId? PartnerId, IReadOnlyList<Home> Tenants, IReadOnlyDictionary<Roles, string> SignInNames);

    /// <param name="PartnerId">The location PartnerID of the enrolment on this tenant, or null: none.</param>
    public sealed record Home(TenantId Id, string Domain, TenantKind Kind, CloudInstance Cloud, CountryCode Country, PartnerId? PartnerId);

    public async Task<IReadOnlyList<Firm>> Handle(CancellationToken ct)
    {
        var firms = await db.Organizations.AsNoTracking().ToListAsync(ct);
        var tenants = (await db.Tenants.AsNoTracking().ToListAsync(ct)).ToLookup(t => t.Organization);
        var posts = (await db.Users.AsNoTracking().ToListAsync(ct))
            .SelectMany(user => user.Memberships, (user, post) => (user.SignInName, post))
            .ToLookup(holder => holder.post.Organization);

        return
        [
            .. from firm in firms
               orderby firm.Name.Legal
               let enrollment = firm.Enrollments is [var first, ..] ? first : null
               select new Firm(
                   firm.Id, firm.Name, enrollment?.Tier ?? Tier.None, enrollment?.Location ?? firm.GlobalPartnerId,
                   [.. tenants[firm.Id].OrderBy(t => t.Domain).Select(tenant => HomeOf(firm, tenant))], Holders(posts[firm.Id])),
        ];
    }

    private static Home HomeOf(Organization firm, Tenant tenant) => new(
        tenant.Id, tenant.Domain, tenant.Kind, tenant.Cloud, tenant.Country, firm.EnrollmentOn(tenant.Id)?.Location);

    private static Dictionary<Roles, string> Holders(IEnumerable<(string SignInName, Membership Post)> posts) =>
        (from holder in posts
         from role in Enum.GetValues<Roles>()
         where role is not Roles.None && holder.Post.Roles.HasFlag(role)
         orderby holder.SignInName
         group holder.SignInName by role).ToDictionary(role => role.Key, role => role.First());
}
