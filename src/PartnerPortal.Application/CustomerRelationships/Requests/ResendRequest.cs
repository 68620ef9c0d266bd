using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>Mails the same link again: same recipient, same words, same end date.</summary>
public sealed class ResendRequest(PortalDbContext db, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, RelationshipRequestId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;

        var request = await db.RelationshipRequests.Of(actor).SingleOrDefaultAsync(r => r.Id == id && r.Partner == actor.Organization, ct);
        if (request is null) return CustomerRelationshipRefusals.UnknownRequest();
        if (request.Resend(clock.GetUtcNow()).Refused(out refusal)) return refusal;

        var link = request.Link;
        db.OutboxMessages.Add(new OutboxMessage(request.JointProvider is null ? MailKind.RelationshipRequest : MailKind.JointRequest, id.Value, actor.Organization, new(link.Recipient, link.Language, request.AddressedTenant), clock.GetUtcNow()));
        return await db.Commit(actor, ct);
    }
}
