using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>Nobody waits for a person any more who hasn't come yet; a mail that hasn't left yet stays here.</summary>
public sealed class WithdrawUserInvitation(PortalDbContext db)
{
    public sealed record Command(UserInvitationId Invitation);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if (await db.UserInvitations.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == command.Invitation, ct) is not { } invitation) return UserRefusals.Unknown();
        if (!RoleGrants.Reaches(actor.Roles, invitation.Roles)) return UserRefusals.AboveYou();

        await db.Withdraw([invitation], ct);
        return await db.Commit(actor, ct);
    }
}
