using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>Mails the same link again (W-01): same recipient, same words, same end date.</summary>
public sealed class ResendInvitation(PortalDbContext db, PostDesk post, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, PartnershipInvitationId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.InviteResellers).Refused(out var refusal)) return refusal;

        var invitation = await db.PartnershipInvitations.SingleOrDefaultAsync(i => i.Id == id && i.Provider == actor.Organization, ct);
        if (invitation is null) return PartnershipRefusals.UnknownInvitation();

        var link = invitation.Link;
        if ((await post.Spare(actor, MailKind.PartnershipInvitation, link.Recipient, ct)).Refused(out refusal)) return refusal;
        if (invitation.Resend(clock.GetUtcNow()).Refused(out refusal)) return refusal;

        db.OutboxMessages.Add(new OutboxMessage(MailKind.PartnershipInvitation, id.Value, actor.Organization, new(link.Recipient, link.Language, invitation.AddressedTenant), clock.GetUtcNow()));
        return await db.Commit(actor, ct);
    }
}
