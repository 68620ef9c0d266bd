using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>Mails the same link again: same recipient, same words, same end date.</summary>
public sealed class ResendRequest(PortalDbContext db, PostDesk post, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, RelationshipRequestId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;

        var request = await db.RelationshipRequests.Of(actor).SingleOrDefaultAsync(r => r.Id == id && r.Partner == actor.Organization, ct);
        if (request is null) return CustomerRelationshipRefusals.UnknownRequest();

        var (link, kind) = (request.Link, request.JointProvider is null ? MailKind.RelationshipRequest : MailKind.JointRequest);
        if ((await post.Spare(actor, kind, link.Recipient, ct)).Refused(out refusal)) return refusal;
        if (request.Resend(clock.GetUtcNow()).Refused(out refusal)) return refusal;

        db.OutboxMessages.Add(new OutboxMessage(kind, id.Value, actor.Organization, new(link.Recipient, link.Language, request.AddressedTenant), clock.GetUtcNow()));
        return await db.Commit(actor, ct);
    }
}
