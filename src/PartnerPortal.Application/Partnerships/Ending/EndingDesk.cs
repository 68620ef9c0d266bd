using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>
/// What every ending of a partnership begins with: the partnership, whether the move is open, what stays behind, and the
/// policy's question. Preview and act go the same way; a preview stops after the decision.
/// </summary>
public sealed class EndingDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    public TimeSpan Notice => policy.Pack.EndingNotice;

    /// <summary>A partnership of the actor's organisation that is open for <paramref name="move"/> of its side.</summary>
    public async Task<Result<Partnership>> Take(Actor actor, PartnershipId id, PartnershipMove move, CancellationToken ct)
    {
        var partnership = await db.Partnerships.VisibleTo(actor).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (partnership is null) return PartnershipRefusals.Unknown();
        if (Partnership.After(partnership.Status, move) is null) return PartnershipRefusals.MoveNotOpen(partnership.Status, move);
        if (!partnership.MovesOpenTo(actor.Organization).Contains(move)) return PartnershipRefusals.NotYourMove(move);

        return partnership;
    }

    internal async Task<PolicyQuery> Question(Actor actor, Partnership partnership, PolicyAction action, Leftovers left, bool declared, CancellationToken ct)
    {
        var query = await facts.Deal(action, partnership.ProviderTenant, partnership.ResellerTenant, actor.Standing, ct);
        var endsOn = action is PolicyAction.PartnershipRequestEnd ? DateOnly.FromDateTime((clock.GetUtcNow() + Notice).UtcDateTime) : (DateOnly?)null;
        return query with { Consent = new ConsentFacts(declared), Ending = left.Facts with { On = endsOn } };
    }

    /// <summary>Whether the actor may give up its own legacy admin rights: each is decided and filed, like a cut by the customer .</summary>
    internal async Task<Result> MayGiveUp(Actor actor, IReadOnlyList<CustomerRelationship> relationships, CancellationToken ct)
    {
        var deals = await facts.Deals(PolicyAction.DapRemove, actor.Tenant, [.. relationships.Select(r => r.CustomerTenant)], actor.Standing, ct);
        var decisions = relationships.Select(relationship => File(actor, deals.With(deals.Buyers[relationship.CustomerTenant]))).ToList();
        return Decision.ClearAll(decisions).Refused(out var objection, out _) ? objection : Result.Ok;
    }

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) =>
        policy.File(actor, query, (actor.Organization == query.Seller.Organization ? query.Buyer! : query.Seller).Name.Legal);
}
