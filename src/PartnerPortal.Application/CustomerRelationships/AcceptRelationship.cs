using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>
/// The customer's Global admin accepts a partner's request (W-08), the customer agreement in the same step where it is
/// missing. A joint request is accepted whole or not at all (W-07): both relationships come by one commit. Nothing of what
/// the customer has changes (W-09). Of many who answer at once exactly one wins.
/// </summary>
public sealed class AcceptRelationship(PortalDbContext db, ConsentDesk desk, TimeProvider clock)
{
    public sealed record Command(string Token, Consent Consent);

    public async Task<Result<CustomerRelationshipId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandPerson().Refused(out var refusal)) return refusal;
        if ((await desk.Take(actor, command.Token, RequestMove.Accept, ct)).Refused(out refusal, out var request)) return refusal;
        if (!command.Consent.IsGiven) return CustomerRelationshipRefusals.ConsentNeeded();

        var halves = await desk.Questions(actor, request, command.Consent, ct);
        if (desk.File(actor, halves).Refused(out var objection, out var clearances))
        {
            if (objection.Rule == "R-045") request.AskForAgreement(actor.Organization);
            return await db.Commit(actor, objection, ct);
        }

        if (halves.All(half => half.Relation)) return await desk.Already(request, halves[0], ct);

        var now = clock.GetUtcNow();
        bool[] adminRights = [command.Consent.GrantAdminRights, command.Consent.GrantProviderAdminRights];
        var consents = clearances.Zip(adminRights, (clearance, granted) => new PartnerConsent(clearance, CustomerRelationshipId.New(now), granted)).ToList();
        if (request.Accept(consents, now).Refused(out refusal, out var opened)) return refusal;

        db.CustomerRelationships.AddRange(opened);
        await desk.TakeAgreement(actor, command.Consent, ct);
        foreach (var partner in request.Asking) await desk.Tell(MailKind.RelationshipAccepted, actor, request.Id.Value, partner, ct);
        await desk.TellOthers(actor, command.Consent, opened[0], request.Asking, ct);
        return await db.Commit(actor, opened[0].Id, ct);
    }
}
