using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// Spares an address that somebody typed a flood, where no deal is judged: for what is sent again, passed on, or asks a
/// person to come in. What is sent again counts like what is sent.
/// </summary>
public sealed class PostDesk(PortalDbContext db, PolicyDesk policy, TimeProvider clock)
{
    internal async Task<Result> Spare(Actor actor, MailKind kind, string recipient, CancellationToken ct)
    {
        var today = db.OutboxMessages.ToTypedAddresses(actor.Organization, clock.GetUtcNow());
        var toRecipient = await today.To(recipient).CountAsync(ct);
        var ofKind = await today.CountAsync(m => m.Kind == kind, ct);
        return toRecipient < policy.Pack.InvitationsPerRecipient && ofKind < policy.Pack.InvitationsPerSender ? Result.Ok
            : OutboxRefusals.TooManyToday(toRecipient);
    }
}
