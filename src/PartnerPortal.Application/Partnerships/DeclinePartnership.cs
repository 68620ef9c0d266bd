using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>The reseller says no, with a reason if it likes; the sender is told.</summary>
public sealed class DeclinePartnership(PortalDbContext db, AnswerDesk desk, TimeProvider clock)
{
    public sealed record Command(string Token, string? Reason);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AnswerInvitations).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > PartnershipInvitation.MaxReasonLength }) return new Refusal(RefusalKind.Invalid, "partnership.reason-too-long");
        if ((await desk.Take(actor, command.Token, InvitationMove.Decline, ct)).Refused(out refusal, out var invitation)) return refusal;
        if (invitation.Provider == actor.Organization) return PartnershipRefusals.UnknownInvitation();
        if (invitation.Decline(actor.Organization, command.Reason, clock.GetUtcNow()).Refused(out refusal)) return refusal;

        db.OutboxMessages.Add(await desk.Notice(MailKind.PartnershipDeclined, actor, invitation, ct));
        return await db.Commit(actor, ct);
    }
}
