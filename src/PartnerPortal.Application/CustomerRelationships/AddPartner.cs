using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The customer takes a partner from the directory (W-09). The listing is the partner's standing offer, so the consent
/// completes the relationship; the partner is told. Nothing of what the customer has changes.
/// </summary>
public sealed class AddPartner(PortalDbContext db, ConsentDesk desk, TimeProvider clock)
{
    public sealed record Command(TenantId PartnerTenant, Consent Consent);

    public async Task<Result<CustomerRelationshipId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandPerson().Refused(out var refusal)) return refusal;
        if (!command.Consent.IsGiven) return CustomerRelationshipRefusals.ConsentNeeded();
        if (!await db.Listed().AnyAsync(p => p.Tenant == command.PartnerTenant, ct)) return CustomerRelationshipRefusals.UnknownPartner();

        var consent = command.Consent with { GrantAdminRights = false }; // nobody asked for them
        var query = await desk.Question(actor, command.PartnerTenant, link: null, consent, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (query.Relation) return CustomerRelationshipRefusals.AlreadyConnected(query.Seller.Name.Legal);

        var now = clock.GetUtcNow();
        var relationship = CustomerRelationship.Open(clearance, CustomerRelationshipId.New(now), request: null, grantAdminRights: false, now);
        db.CustomerRelationships.Add(relationship);
        await desk.TakeAgreement(actor, consent, ct);
        await desk.Tell(MailKind.PartnerAdded, actor, relationship.Id.Value, command.PartnerTenant, ct);
        await desk.TellOthers(actor, consent, relationship, [command.PartnerTenant], ct);
        return await db.Commit(actor, relationship.Id, ct);
    }
}
