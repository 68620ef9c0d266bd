using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>
/// The seller stops a subscription, so that it no longer stands in the way of an end (W-16): reservations and software are
/// cancelled, everything else is suspended. What is not the caller's to sell is unknown, and the rules are asked whether
/// the caller may.
/// </summary>
public sealed class StopSubscription(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    public async Task<Result> Handle(Actor actor, SubscriptionId id, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageSubscriptions).Refused(out var refusal)) return refusal;

        var subscription = await db.Subscriptions.SoldBy(actor).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (subscription is null) return SubscriptionRefusals.Unknown();

        var query = await facts.Deal(PolicyAction.SubscriptionManage, actor.Tenant, subscription.CustomerTenant, actor.Standing, ct);
        if (policy.File(actor, query, subscription.Offer).Clear().Refused(out var objection, out _))
            return await db.Commit(actor, objection, ct);

        var blockers = RemovalBlockers.Of([subscription], policy.Pack, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var move = blockers.All.SingleOrDefault()?.Remedy ?? SubscriptionMove.Suspend;
        return subscription.Make(move).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
