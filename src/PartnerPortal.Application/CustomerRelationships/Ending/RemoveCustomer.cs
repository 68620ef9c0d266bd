using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>
/// A partner removes a customer relationship, or a provider the one of its reseller that asked for it (W-16). The rules
/// are asked at this moment, whatever a preview said; the effects are exactly four.
/// </summary>
public sealed class RemoveCustomer(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    /// <param name="Declared">Good faith, and the duty to give the notice of the contract .</param>
    public sealed record Command(CustomerRelationshipId Id, string? Reason, bool Declared);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (desk.Demand(actor).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > EndRequest.MaxWordsLength }) return new Refusal(RefusalKind.Invalid, "relationship.reason-too-long");
        if ((await desk.OfPartner(actor, command.Id, ct)).Refused(out refusal, out var relationship)) return refusal;

        var query = await desk.Removal(relationship, actor, command.Declared, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        var now = clock.GetUtcNow();
        if (relationship.Remove(clearance, actor.Organization, command.Reason, now).Refused(out refusal)) return refusal;

        await desk.ReleaseSupport(relationship, ct);
        await db.Owe(new(MailKind.RelationshipRemoved, relationship.Id.Value, actor.Organization, now), relationship.CustomerTenant, ct);
        if (relationship.Partner != actor.Organization)
            await db.Owe(new(MailKind.CustomerRemoved, relationship.Id.Value, actor.Organization, now), relationship.PartnerTenant, ct);
        return await db.Commit(actor, ct);
    }
}
