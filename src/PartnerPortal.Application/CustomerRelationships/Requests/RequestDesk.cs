using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>What previewing and sending a relationship request have in common: the facts, the cool-down, the repeats.</summary>
public sealed class RequestDesk(PortalDbContext db, DealDesk deals, TimeProvider clock)
{
    public TimeSpan LinkLifetime => deals.LinkLifetime;

    public async Task<Result<DealDesk.Deal>> Lay(Actor actor, string? target, bool asksForAdminRights, bool textKeepsLink, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;
        if ((await deals.Lay(actor, PolicyAction.RelationRequest, target, textKeepsLink, ct)).Refused(out refusal, out var deal)) return refusal;

        var query = deal.Query with { Consent = new ConsentFacts(IncludesAdminRights: asksForAdminRights) };
        return deal with { Query = query with { Link = query.Link with { MayAskAgainOn = await MayAskAgainOn(actor, deal.Target, ct) } } };
    }

    public Decision Preview(PolicyQuery query) => deals.Preview(query);

    public Decision File(Actor actor, PolicyQuery query, string addressee) => deals.File(actor, query, addressee);

    public async Task<Result> Repeats(Actor actor, DealDesk.Deal deal, CancellationToken ct)
    {
        if (deal.Query.Relation) return CustomerRelationshipRefusals.AlreadyConnected(deal.Query.Buyer!.Name.Legal);
        if (deal.Target is not { } tenant) return Result.Ok;

        var now = clock.GetUtcNow();
        RequestStatus[] open = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];
        var asked = await db.RelationshipRequests.AnyAsync(
            r => r.Partner == actor.Organization && r.AddressedTenant == tenant && open.Contains(r.Status) && r.Link.ExpiresAt > now, ct);
        return asked ? CustomerRelationshipRefusals.AlreadyAsked() : Result.Ok;
    }

    // after a refusal the customer is left in peace for the pack's days.
    private async Task<DateOnly?> MayAskAgainOn(Actor actor, TenantId? target, CancellationToken ct)
    {
        if (target is not { } tenant) return null;

        var declined = await db.RelationshipRequests.AsNoTracking()
            .Where(r => r.Partner == actor.Organization && r.AddressedTenant == tenant && r.Status == RequestStatus.Declined)
            .OrderByDescending(r => r.AnsweredAt).Select(r => r.AnsweredAt).FirstOrDefaultAsync(ct);
        return declined is { } day ? DateOnly.FromDateTime((day + deals.CoolDown).UtcDateTime) : null;
    }
}
