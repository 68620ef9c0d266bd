using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>The reseller no longer wants the end that it asked for; the provider is told.</summary>
public sealed class TakeEndingBack(PortalDbContext db, EndingDesk desk, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, PartnershipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.AskToEndPartnerships).Refused(out var refusal)) return refusal;
        if ((await desk.Take(actor, id, PartnershipMove.TakeEndingBack, ct)).Refused(out refusal, out var partnership)) return refusal;
        if (partnership.TakeEndingBack(actor.Organization).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.PartnershipEndingTakenBack, id.Value, actor.Organization, clock.GetUtcNow()), partnership.ProviderTenant, ct);
        return await db.Commit(actor, ct);
    }
}
