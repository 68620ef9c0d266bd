using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>Whoever asked for the end no longer wants it: the customer, or the reseller that asked its provider. The other side is told.</summary>
public sealed class TakeEndRequestBack(PortalDbContext db, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (!actor.May(Permission.AskToEndRelationships) && actor.Demand(Permission.RemoveCustomers).Refused(out var refusal)) return refusal;

        var relationship = await db.CustomerRelationships.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (relationship is null) return Domain.CustomerRelationships.CustomerRelationshipRefusals.Unknown();
        if (relationship.TakeRequestBack(actor.Organization).Refused(out refusal)) return refusal;

        if (actor.Organization == relationship.Customer)
            await db.Owe(new(MailKind.EndRequestTakenBack, id.Value, actor.Organization, clock.GetUtcNow()), relationship.PartnerTenant, ct);
        return await db.Commit(actor, ct);
    }
}
