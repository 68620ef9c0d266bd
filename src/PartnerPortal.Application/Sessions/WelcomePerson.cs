using PartnerPortal.Application.Registrations;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Sessions;

/// <summary>
/// Finds the person whom a provider has signed in: by the account that they came with before, or, the first time, by an
/// address that the provider vouches for. The tenant comes first: an address counts only among the people of the tenant
/// that vouches for it and among those whom its organisation invited, so nobody becomes somebody of another tenant by
/// claiming their address.
/// </summary>
public sealed class WelcomePerson(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Subject">The account's id at the provider, which never changes.</param>
    /// <param name="VerifiedEmail">An address that the provider vouches for, or null: none.</param>
    public sealed record Arrival(TenantId Tenant, string Subject, string? VerifiedEmail);

    /// <param name="User">The person, or null: nobody of that tenant, or kept out.</param>
    /// <param name="TenantIsKnown">False: nobody has settled the tenant, so whoever comes from it may register.</param>
    public sealed record Answer(UserId? User, bool TenantIsKnown)
    {
        /// <summary>It is one of the tenant's people, by their own account, and somebody keeps them out.</summary>
        public bool IsSuspended { get; init; }
    }

    public async Task<Result<Answer>> Handle(Arrival arrival, CancellationToken ct)
    {
        var owner = await db.Tenants.Where(t => t.Id == arrival.Tenant && t.DetachedAt == null).Select(t => (OrganizationId?)t.Organization).SingleOrDefaultAsync(ct);
        if (owner is null) return new Answer(null, TenantIsKnown: false);

        var known = await db.Users.SingleOrDefaultAsync(u => u.Accounts.Any(a => a.Tenant == arrival.Tenant && a.Subject == arrival.Subject), ct);
        if (known?.MembershipOn(arrival.Tenant) is { } membership)
        {
            if (!membership.IsSuspended) return new Answer(known.Id, TenantIsKnown: true);

            db.Record(new SignInRefused(arrival, owner.Value));
            return await db.Commit(null, new Answer(null, TenantIsKnown: true) { IsSuspended = true }, ct);
        }

        var person = arrival.VerifiedEmail is { } email ? await Awaited(arrival.Tenant, UserInvitation.Fold(email), known, ct) : null;
        if (known is null) person?.Bind(arrival.Tenant, arrival.Subject, clock.GetUtcNow());
        if (person is null) db.Record(new SignInRefused(arrival, owner.Value));
        return await db.Commit(null, new Answer(person?.Id, TenantIsKnown: person is not null || await db.IsSettled(arrival.Tenant, ct)), ct);
    }

    private async Task<User?> Awaited(TenantId tenant, string address, User? known, CancellationToken ct) =>
        (known is null ? await Expected(tenant, address, ct) : null) ?? await Invited(tenant, address, known, ct);

    // Whoever came before keeps the address's place: its next owner has to be added as somebody new.
    private async Task<User?> Expected(TenantId tenant, string address, CancellationToken ct)
    {
        var found = await db.Users.Where(u => u.Email.ToUpper() == address && u.Memberships.Any(m => m.Tenant == tenant && !m.IsSuspended) && !u.Accounts.Any(a => a.Tenant == tenant))
            .Take(2).ToListAsync(ct);
        return found is [var person] ? person : null;
    }

    // Whoever is known by their account stays who they are; everybody else comes as somebody new, whoever else has the address:
    // one tenant's word for it says nothing of another's people.
    private async Task<User?> Invited(TenantId tenant, string address, User? known, CancellationToken ct)
    {
        if (await db.UserInvitations.SingleOrDefaultAsync(i => i.Tenant == tenant && i.Address == address, ct) is not { } invitation) return null;
        if (invitation.IsExpired(clock.GetUtcNow())) return null;

        var person = known ?? db.Users.Add(Newcomer(invitation)).Entity;
        person.Accept(invitation);
        db.UserInvitations.Remove(invitation);
        return person;
    }

    private User Newcomer(UserInvitation invitation)
    {
        var id = UserId.New(clock.GetUtcNow());
        return User.Register(id, id.ToString(), invitation.Name, invitation.KoreanName, invitation.Email, invitation.Language);
    }
}

/// <summary>An organisation's provider vouched for somebody of whom the portal doesn't know, or whom it keeps out.</summary>
internal sealed record SignInRefused : DomainEvent
{
    public SignInRefused(WelcomePerson.Arrival arrival, OrganizationId owner)
        : base("sign_in_refused", arrival.Tenant.Value, owner) =>
        Changes = arrival.VerifiedEmail is { } email ? [new("Email", null, email)] : [];
}
