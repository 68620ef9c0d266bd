using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Users;

/// <summary>Lets a colleague go: their sessions and tokens end, and what they did stays on record. The last Global admin stays .</summary>
public sealed class RemoveUser(PortalDbContext db, UserDesk desk)
{
    public sealed record Command(UserId User, TenantId Tenant);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.User, command.Tenant, ct)).Refused(out refusal, out var colleague)) return refusal;
        if ((await desk.CanSpare(actor, PolicyAction.MemberRemove, colleague, ct)).Refused(out var objection)) return await db.Commit(actor, objection, ct);

        colleague.Person.Remove(command.Tenant);
        await desk.EndSessions(colleague, ct);
        await desk.RevokeTokens(colleague, ct);
        return await db.Commit(actor, ct);
    }
}
