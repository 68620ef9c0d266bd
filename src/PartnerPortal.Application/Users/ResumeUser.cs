namespace PartnerPortal.Application.Users;

/// <summary>Lets a suspended colleague in again, in the roles that waited for them.</summary>
public sealed class ResumeUser(PortalDbContext db, UserDesk desk)
{
    public sealed record Command(UserId User, TenantId Tenant);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if (actor.DemandSecondProof().Refused(out refusal)) return refusal;
        if ((await desk.Find(actor, command.User, command.Tenant, ct)).Refused(out refusal, out var colleague)) return refusal;

        colleague.Person.Resume(command.Tenant);
        return await db.Commit(actor, ct);
    }
}
