namespace PartnerPortal.Application.Users;

/// <summary>
/// A portal without an operator admits nobody: the first is appointed by whoever starts it, with a tenant and an address,
/// and only while there is none. Their account is bound at their first sign-in, like everybody's.
/// </summary>
public sealed class AppointFirstOperator(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Country">The tenant's; ZZ where nobody said.</param>
    public sealed record Command(TenantId Tenant, string Email, string Name, string Organization, CountryCode Country)
    {
        internal string Domain => Email[(Email.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
    }

    /// <returns>Whether somebody was appointed now.</returns>
    /// <exception cref="CannotStartException">The tenant belongs to an organisation that doesn't run the portal.</exception>
    public async Task<bool> Handle(Command command, CancellationToken ct)
    {
        // Asked first: whom another node appoints between the two questions is found by the second.
        var isTaken = await db.Tenants.AnyAsync(t => t.Id == command.Tenant || t.Domain == command.Domain, ct);
        if (await db.Users.AnyAsync(u => u.Memberships.Any(m => (m.Roles & Roles.Operator) == Roles.Operator), ct)) return false;
        if (isTaken)
            throw new CannotStartException($"Operators:First names the tenant {command.Tenant} or the domain {command.Domain}, and an organisation of the portal has it. The portal's own organisation needs another one.");

        var now = clock.GetUtcNow();
        var own = Organization.Register(OrganizationId.New(now), new CompanyName(command.Organization));
        var first = User.Register(UserId.New(now), command.Email, command.Name, null, command.Email, Language.English);
        first.Join(own.Id, command.Tenant, Roles.Operator);
        db.AddRange(own, first, Tenant.Record(command.Tenant, own.Id, command.Domain, TenantKind.UserOnly, CloudInstance.Global, command.Country, KindEvidence.OwnersAttestation));
        db.Record(new FirstOperatorAppointed(first.Id, own.Id, command.Email));
        if (!(await db.Commit(null, ct)).Refused(out var refusal)) return true;

        return refusal.Kind is RefusalKind.Conflict ? false // of two nodes that start at once, one appoints
            : throw new CannotStartException($"The first operator couldn't be appointed: {refusal.Code}.");
    }
}

/// <summary>Whoever started the portal appointed its first operator.</summary>
internal sealed record FirstOperatorAppointed : DomainEvent
{
    public FirstOperatorAppointed(UserId user, OrganizationId organization, string email)
        : base("create_partner_user", user.Value, organization) => Changes = [new("Email", null, email), new("Roles", null, nameof(Roles.Operator))];
}
