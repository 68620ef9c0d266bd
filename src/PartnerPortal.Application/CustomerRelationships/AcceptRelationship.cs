using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The customer's Global admin accepts a partner's request (W-08), the customer agreement in the same step where it is
/// missing. Nothing of what the customer has changes (W-09). Of many who answer at once exactly one wins.
/// </summary>
public sealed class AcceptRelationship(PortalDbContext db, ConsentDesk desk, TimeProvider clock)
{
    public sealed record Command(string Token, Consent Consent);

    public async Task<Result<CustomerRelationshipId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if ((await desk.Take(actor, command.Token, RequestMove.Accept, ct)).Refused(out var refusal, out var request)) return refusal;
        if (!command.Consent.IsGiven) return CustomerRelationshipRefusals.ConsentNeeded();

        var query = await desk.Question(actor, request.PartnerTenant, request.Link, command.Consent, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
        {
            if (objection.Rule == "R-045") request.AskForAgreement(actor.Organization);
            return (await db.Commit(actor, ct)).Refused(out refusal) ? refusal : objection;
        }

        if (query.Relation) return await desk.Already(request, query, ct);

        var now = clock.GetUtcNow();
        if (request.Accept(clearance, CustomerRelationshipId.New(now), command.Consent.GrantAdminRights, now).Refused(out refusal, out var relationship)) return refusal;

        db.CustomerRelationships.Add(relationship);
        await desk.TakeAgreement(actor, command.Consent, ct);
        await desk.Tell(MailKind.RelationshipAccepted, actor, request.Id.Value, request.PartnerTenant, ct);
        await desk.TellOthers(actor, command.Consent, relationship, ct);
        return (await db.Commit(actor, ct)).Refused(out refusal) ? refusal : relationship.Id;
    }
}
