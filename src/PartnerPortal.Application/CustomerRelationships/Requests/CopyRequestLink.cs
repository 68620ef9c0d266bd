using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>
/// The link of an open request, for its sender to pass on by other means than the portal's mail, and for the reseller that
/// a provider named on it.
/// </summary>
public sealed class CopyRequestLink(PortalDbContext db, LinkTokens tokens, PortalAddress address)
{
    public async Task<Result<string>> Handle(Actor actor, RelationshipRequestId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;

        RequestStatus[] open = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];
        var isOpen = await db.RelationshipRequests.Of(actor).AnyAsync(
            r => r.Id == id && open.Contains(r.Status) && (r.Partner == actor.Organization || r.Introducer!.Organization == actor.Organization), ct);
        return isOpen ? address.Request(tokens.For(id.Value)) : CustomerRelationshipRefusals.UnknownRequest();
    }
}
