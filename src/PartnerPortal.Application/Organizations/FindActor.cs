namespace PartnerPortal.Application.Organizations;

/// <summary>
/// Who a sign-in stands for: the person, and the membership of the tenant that was signed in with. Asked on each
/// request, so that a role that was taken away is gone. Who is suspended stands for nobody.
/// </summary>
public sealed class FindActor(PortalDbContext db)
{
    public async Task<Actor?> Handle(UserId user, TenantId tenant, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == user, ct);
        return person?.MembershipOn(tenant) is { IsSuspended: false } membership ? await Actor(person, membership, ct) : null;
    }

    public async Task<Actor?> Handle(string signInName, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.SignInName == signInName, ct);
        return person?.Home is { } membership ? await Actor(person, membership, ct) : null;
    }

    private async Task<Actor> Actor(User person, Membership membership, CancellationToken ct) => new(
        person.Id, person.Name, person.Email, membership.Organization, membership.Tenant, membership.Roles, person.Language)
    {
        KoreanName = person.KoreanName,
        Only = membership.Customers is { } chosen
            ? new ChosenCustomers(chosen, await db.Tenants.AsNoTracking().Where(t => chosen.Contains(t.Organization)).Select(t => t.Id).ToListAsync(ct))
            : null,
    };
}
