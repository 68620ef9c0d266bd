namespace PartnerPortal.Application.Users;

/// <summary>
/// A colleague works for chosen customers alone, or for each again: the others are somebody else's to them, in lists, files
/// and acts. New customers come by somebody who isn't limited.
/// </summary>
public sealed class LimitUser(PortalDbContext db, UserDesk desk)
{
    /// <param name="Customers">Null: every customer.</param>
    public sealed record Command(UserId User, TenantId Tenant, IReadOnlyList<OrganizationId>? Customers);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.User, command.Tenant, ct)).Refused(out refusal, out var colleague)) return refusal;
        if ((await desk.CanLimit(actor, colleague.Membership.Roles, command.Customers, ct)).Refused(out refusal)) return refusal;

        colleague.Person.Limit(command.Tenant, command.Customers);
        return await db.Commit(actor, ct);
    }
}
