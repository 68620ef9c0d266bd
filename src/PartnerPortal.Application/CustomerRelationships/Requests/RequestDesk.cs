using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>What previewing and sending a relationship request have in common: the facts of every half, the cool-down, the repeats.</summary>
public sealed class RequestDesk(PortalDbContext db, DealDesk deals, CompanionFinder companions, TimeProvider clock)
{
    public TimeSpan LinkLifetime => deals.LinkLifetime;

    /// <param name="Provider">The question about the provider that comes along, or null: nobody does.</param>
    /// <param name="Introducer">The reseller that the provider names, or null.</param>
    public sealed record Asked(DealDesk.Deal Deal, PolicyQuery? Provider, Introducer? Introducer)
    {
        public IReadOnlyList<PolicyQuery> Halves => Provider is null ? [Deal.Query] : [Deal.Query, Provider];
    }

    public async Task<Result<Asked>> Lay(Actor actor, PreviewRequest.Query wish, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;
        if ((await deals.Lay(actor, PolicyAction.RelationRequest, wish.Target, new(wish.Recipient, wish.TextKeepsLink), ct)).Refused(out refusal, out var deal)) return refusal;

        var query = deal.Query with { Consent = new ConsentFacts(IncludesAdminRights: wish.AsksForAdminRights) };
        deal = deal with { Query = query with { Link = query.Link with { MayAskAgainOn = await MayAskAgainOn(actor.Organization, deal.Target, ct) } } };
        if (wish.With.Provider is { } provider) return await Bring(deal, provider, wish.With.ProviderAdminRights, ct);

        return wish.With.Reseller is { } reseller ? await companions.Name(deal, reseller, ct) : new Asked(deal, Provider: null, Introducer: null);
    }

    public IReadOnlyList<Decision> Preview(Asked asked) => [.. asked.Halves.Select(deals.Preview)];

    /// <summary>Files a decision for every half. One objection refuses all; else each half has its clearance.</summary>
    public Result<IReadOnlyList<Clearance>> File(Actor actor, Asked asked, string addressee) =>
        Decision.ClearAll([.. asked.Halves.Select(half => deals.File(actor, half, addressee))]);

    public async Task<Result> Repeats(Actor actor, Asked asked, CancellationToken ct)
    {
        var deal = asked.Deal;
        if (deal.Query.Relation && asked.Provider is null) return CustomerRelationshipRefusals.AlreadyConnected(deal.Query.Buyer!.Name.Legal);
        if (deal.Target is not { } tenant) return Result.Ok;

        var now = clock.GetUtcNow();
        RequestStatus[] open = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];
        var repeated = await db.RelationshipRequests.AnyAsync(
            r => r.Partner == actor.Organization && r.AddressedTenant == tenant && open.Contains(r.Status) && r.Link.ExpiresAt > now, ct);
        return repeated ? CustomerRelationshipRefusals.AlreadyAsked() : Result.Ok;
    }

    // What the customer answered the provider on another day is not the sender's to know; what it answered both stands in the sender's own half.
    private async Task<Result<Asked>> Bring(DealDesk.Deal deal, TenantId companion, bool adminRights, CancellationToken ct)
    {
        var (own, half) = await companions.Bring(deal, companion, ct);
        var provider = half is null ? null : half with
        {
            Consent = new ConsentFacts(IncludesAdminRights: adminRights),
            Link = own.Link with { MayAskAgainOn = null },
        };
        return new Asked(deal with { Query = own }, provider, Introducer: null);
    }

    // after a refusal the customer is left in peace for the pack's days, by each who had asked.
    private async Task<DateOnly?> MayAskAgainOn(OrganizationId partner, TenantId? target, CancellationToken ct)
    {
        if (target is not { } tenant) return null;

        var declined = await db.RelationshipRequests.AsNoTracking()
            .Where(r => r.AddressedTenant == tenant && r.Status == RequestStatus.Declined && (r.Partner == partner || r.JointProvider!.Organization == partner))
            .MaxAsync(r => r.AnsweredAt, ct);
        return declined is { } day ? DateOnly.FromDateTime((day + deals.CoolDown).UtcDateTime) : null;
    }
}
