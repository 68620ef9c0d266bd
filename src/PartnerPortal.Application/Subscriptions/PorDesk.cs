using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>
/// Records a reseller on subscriptions, each judged by itself (por.set): hundreds of them cost as many look-ups as one.
/// Whoever is asked about is looked up, never accepted from the caller.
/// </summary>
public sealed class PorDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy)
{
    /// <param name="Recorded">The reseller is on record now; otherwise <paramref name="Rule"/> kept it off, or nobody was named.</param>
    public sealed record Item(SubscriptionId Subscription, string Offer, bool Recorded, string? Rule);

    /// <summary>What the rules would say, subscription by subscription; nothing where nobody is named, or nobody that the actor provides for.</summary>
    public async Task<IReadOnlyList<(Subscription Subscription, Decision? Verdict)>> Preview(
        Actor actor, IReadOnlyList<Subscription> subscriptions, PartnershipId? successor, CancellationToken ct)
    {
        if (successor is not { } id || (await Successor(actor, id, ct)).Refused(out _, out var por)) return [.. subscriptions.Select(s => (s, (Decision?)null))];

        var deals = await Deals(actor, subscriptions, ct);
        return [.. subscriptions.Select(s => (s, (Decision?)policy.Preview(Question(deals, s, por))))];
    }

    /// <summary>Records the reseller of another partnership where the rules agree; null: the record stays on all of them.</summary>
    public async Task<Result<IReadOnlyList<Item>>> Record(
        Actor actor, IReadOnlyList<Subscription> subscriptions, PartnershipId? successor, CancellationToken ct)
    {
        if (successor is not { } id) return subscriptions.Select(s => new Item(s.Id, s.Offer, Recorded: false, Rule: null)).ToList();
        if (actor.Demand(Permission.ManageSubscriptions).Refused(out var refusal)) return refusal;
        if ((await Successor(actor, id, ct)).Refused(out refusal, out var por)) return refusal;

        var deals = await Deals(actor, subscriptions, ct);
        return subscriptions.Select(s => Record(actor, s, Question(deals, s, por))).ToList();
    }

    /// <summary>Who stands behind a PartnerID, and how it stands with the actor's organisation.</summary>
    public async Task<PorFacts> Find(Actor actor, PartnerId id, CancellationToken ct)
    {
        var tenant = await db.Organizations.AsNoTracking().SelectMany(o => o.Enrollments).Where(e => e.Location == id)
            .Select(e => (TenantId?)e.Tenant).FirstOrDefaultAsync(ct);
        if (tenant is not { } known) return new PorFacts(id.ToString(), null, PorStanding.Stranger, await db.Organizations.AnyAsync(o => o.GlobalPartnerId == id, ct));

        var reseller = await facts.Party(known, ct);
        var pairs = await db.Partnerships.AsNoTracking().Where(p => p.Provider == actor.Organization && p.Reseller == reseller!.Organization).Select(p => p.Status).ToListAsync(ct);
        return new PorFacts(id.ToString(), reseller, pairs switch
        {
            [] => PorStanding.Stranger,
            _ => pairs.Exists(status => status is not PartnershipStatus.Ended) ? PorStanding.Partner : PorStanding.Former,
        });
    }

    public async Task<PolicyQuery> Question(Actor actor, Subscription subscription, PorFacts por, CancellationToken ct) =>
        Question(await Deals(actor, [subscription], ct), subscription, por);

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) => policy.File(actor, query, query.Por!.Reseller?.Name.Legal ?? query.Por.PartnerId);

    private Item Record(Actor actor, Subscription subscription, PolicyQuery query)
    {
        if (File(actor, query).Clear().Refused(out var objection, out var clearance))
            return new Item(subscription.Id, subscription.Offer, Recorded: false, objection.Rule);

        subscription.RecordReseller(clearance);
        return new Item(subscription.Id, subscription.Offer, Recorded: true, Rule: null);
    }

    private async Task<Result<PorFacts>> Successor(Actor actor, PartnershipId id, CancellationToken ct)
    {
        var tenant = await db.Partnerships.AsNoTracking()
            .Where(p => p.Id == id && p.Provider == actor.Organization && p.Status == PartnershipStatus.Active)
            .Select(p => (TenantId?)p.ResellerTenant).SingleOrDefaultAsync(ct);
        if (tenant is not { } known) return PartnershipRefusals.Unknown();

        var location = await db.Organizations.AsNoTracking().SelectMany(o => o.Enrollments).Where(e => e.Tenant == known).Select(e => e.Location).SingleAsync(ct);
        return new PorFacts(location.ToString(), await facts.Party(known, ct));
    }

    private Task<DealFacts> Deals(Actor actor, IReadOnlyList<Subscription> subscriptions, CancellationToken ct) =>
        facts.Deals(PolicyAction.PorSet, actor.Tenant, [.. subscriptions.Select(s => s.CustomerTenant).Distinct()], actor.Standing, ct);

    private static PolicyQuery Question(DealFacts deals, Subscription subscription, PorFacts por) => deals.With(deals.Buyers[subscription.CustomerTenant]) with
    {
        Por = por,
        Order = new OrderFacts(por.Reseller?.Organization, Family: subscription.Family),
    };
}
