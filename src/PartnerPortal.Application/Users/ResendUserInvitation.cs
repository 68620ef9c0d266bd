using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Users;

/// <summary>Mails the same invitation again, to whoever hasn't come yet; it waits anew from now on.</summary>
public sealed class ResendUserInvitation(PortalDbContext db, PostDesk post, TimeProvider clock)
{
    public sealed record Command(UserInvitationId Invitation);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;
        if (actor.DemandSecondProof().Refused(out refusal)) return refusal;
        if (await db.UserInvitations.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == command.Invitation, ct) is not { } invitation) return UserRefusals.Unknown();
        if (!RoleGrants.Reaches(actor.Roles, invitation.Roles)) return UserRefusals.AboveYou();
        if ((await post.Spare(actor, MailKind.UserInvited, invitation.Email, ct)).Refused(out refusal)) return refusal;

        invitation.SendAgain(clock.GetUtcNow());
        db.OutboxMessages.Add(InviteUser.MailOf(invitation));
        return await db.Commit(actor, ct);
    }
}
