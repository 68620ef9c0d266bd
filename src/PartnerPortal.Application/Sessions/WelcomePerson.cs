namespace PartnerPortal.Application.Sessions;

/// <summary>
/// Finds the person whom a provider has signed in: by the account that they came with before, or, the first time, by an
/// address that the provider vouches for. The tenant comes first: an address counts only among the people of the tenant
/// that vouches for it, so nobody becomes somebody of another tenant by claiming their address.
/// </summary>
public sealed class WelcomePerson(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Subject">The account's id at the provider, which never changes.</param>
    /// <param name="VerifiedEmail">An address that the provider vouches for, or null: none.</param>
    public sealed record Arrival(TenantId Tenant, string Subject, string? VerifiedEmail);

    /// <param name="User">The person, or null: nobody of that tenant.</param>
    public sealed record Answer(UserId? User, bool TenantIsKnown);

    public async Task<Result<Answer>> Handle(Arrival arrival, CancellationToken ct)
    {
        var owner = await db.Tenants.Where(t => t.Id == arrival.Tenant && t.DetachedAt == null).Select(t => (OrganizationId?)t.Organization).SingleOrDefaultAsync(ct);
        if (owner is null) return new Answer(null, TenantIsKnown: false);

        var people = db.Users.Where(u => u.Memberships.Any(m => m.Tenant == arrival.Tenant));
        var known = await people.Where(u => u.Accounts.Any(a => a.Tenant == arrival.Tenant && a.Subject == arrival.Subject)).Select(u => (UserId?)u.Id).SingleOrDefaultAsync(ct);
        if (known is not null) return new Answer(known, TenantIsKnown: true);

        var person = await Invited(people, arrival, ct);
        person?.Bind(arrival.Tenant, arrival.Subject, clock.GetUtcNow());
        if (person is null) db.Record(new SignInRefused(arrival, owner.Value));
        return await db.Commit(null, new Answer(person?.Id, TenantIsKnown: true), ct);
    }

    // Whoever came before keeps the address's place: its next owner has to be added as somebody new.
    private static async Task<User?> Invited(IQueryable<User> people, Arrival arrival, CancellationToken ct)
    {
        if (arrival.VerifiedEmail?.ToUpperInvariant() is not { } address) return null;

        var invited = await people.Where(u => u.Email.ToUpper() == address && !u.Accounts.Any(a => a.Tenant == arrival.Tenant)).Take(2).ToListAsync(ct);
        return invited is [var person] ? person : null;
    }
}

/// <summary>An organisation's provider vouched for somebody of whom the portal doesn't know.</summary>
internal sealed record SignInRefused : DomainEvent
{
    public SignInRefused(WelcomePerson.Arrival arrival, OrganizationId owner)
        : base("sign_in_refused", arrival.Tenant.Value, owner) =>
        Changes = arrival.VerifiedEmail is { } email ? [new("Email", null, email)] : [];
}
