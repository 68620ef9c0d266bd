using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>The provider takes an unanswered invitation back; its link stops working at once.</summary>
public sealed class WithdrawInvitation(PortalDbContext db)
{
    public async Task<Result> Handle(Actor actor, PartnershipInvitationId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.InviteResellers).Refused(out var refusal)) return refusal;

        var invitation = await db.PartnershipInvitations.SingleOrDefaultAsync(i => i.Id == id && i.Provider == actor.Organization, ct);
        if (invitation is null) return PartnershipRefusals.UnknownInvitation();

        return invitation.Revoke().Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
