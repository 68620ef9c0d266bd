using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>
/// The customer ends a partner's admin rights: always, at once, without asking anybody (W-17, R-123). The relationship
/// and the subscriptions stay as they are; the decision is filed and the partner is told.
/// </summary>
public sealed class CutAdminAccess(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, CustomerRelationshipId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.CutAdminAccess).Refused(out var refusal)) return refusal;
        if ((await desk.OfCustomer(actor, id, ct)).Refused(out refusal, out var relationship)) return refusal;
        if (desk.File(actor, await desk.Cut(relationship, actor, ct)).Clear().Refused(out var objection, out _))
            return await db.Commit(actor, objection, ct);
        if (relationship.EndAdminRights(actor.Organization).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.AdminAccessCut, id.Value, actor.Organization, clock.GetUtcNow()), relationship.PartnerTenant, ct);
        return await db.Commit(actor, ct);
    }
}
