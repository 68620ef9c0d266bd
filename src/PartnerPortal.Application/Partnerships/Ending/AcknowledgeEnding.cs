using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>The provider acknowledges the reseller's request: the partnership ends before the notice runs out (W-03).</summary>
public sealed class AcknowledgeEnding(PortalDbContext db, EndingDesk desk, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, PartnershipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.EndPartnerships).Refused(out var refusal)) return refusal;
        if ((await desk.Take(actor, id, PartnershipMove.LetEnd, ct)).Refused(out refusal, out var partnership)) return refusal;
        if (partnership.LetEnd(actor.Organization, clock.GetUtcNow()).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.PartnershipEnded, id.Value, actor.Organization, clock.GetUtcNow()), partnership.ResellerTenant, ct);
        return await db.Commit(actor, ct);
    }
}
