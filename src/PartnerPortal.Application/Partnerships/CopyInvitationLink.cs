using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>The link of an open invitation, for its sender to pass on by other means than the portal's mail.</summary>
public sealed class CopyInvitationLink(PortalDbContext db, LinkTokens tokens, PortalAddress address)
{
    public async Task<Result<string>> Handle(Actor actor, PartnershipInvitationId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.InviteResellers).Refused(out var refusal)) return refusal;

        var open = await db.PartnershipInvitations.AnyAsync(
            i => i.Id == id && i.Provider == actor.Organization && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened), ct);
        return open ? address.Invitation(tokens.For(id.Value)) : PartnershipRefusals.UnknownInvitation();
    }
}
