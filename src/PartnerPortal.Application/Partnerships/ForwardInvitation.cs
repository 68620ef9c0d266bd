using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>Somebody of the invited organisation who can't answer passes the link on to its Global admins (W-08).</summary>
public sealed class ForwardInvitation(PortalDbContext db, AnswerDesk desk, TimeProvider clock)
{
    /// <summary>How many Global admins were written to.</summary>
    public async Task<Result<Forwarded>> Handle(Actor actor, string token, CancellationToken ct)
    {
        if ((await desk.Take(actor, token, InvitationMove.Accept, ct)).Refused(out var refusal, out var invitation)) return refusal;

        var admins = await db.Users.AsNoTracking().GlobalAdminsOf(actor.Tenant, ct);
        db.OutboxMessages.AddRange(admins.Select(admin =>
            new OutboxMessage(MailKind.InvitationForwarded, invitation.Id.Value, invitation.Provider, Addressee.Of(admin, actor.Tenant), clock.GetUtcNow())));
        return await db.Commit(actor, new Forwarded([.. admins.Select(admin => admin.Name)]), ct);
    }

    public sealed record Forwarded(IReadOnlyList<string> To);
}
