using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>The partner takes an unanswered request back; its link stops working at once.</summary>
public sealed class WithdrawRequest(PortalDbContext db)
{
    public async Task<Result> Handle(Actor actor, RelationshipRequestId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;

        var request = await db.RelationshipRequests.Of(actor).SingleOrDefaultAsync(r => r.Id == id && r.Partner == actor.Organization, ct);
        if (request is null) return CustomerRelationshipRefusals.UnknownRequest();

        return request.Withdraw().Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
