using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>
/// What choosing a support contact begins and ends with: the subscription, the partners that it may be, the policy's
/// question, and the notices. A seller may choose among those partners of its customer that it works with itself; of
/// others it learns nothing.
/// </summary>
public sealed class SupportDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    public async Task<Result<Subscription>> Find(Actor actor, SubscriptionId id, CancellationToken ct) =>
        await db.Subscriptions.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, ct) is { } found ? found : SubscriptionRefusals.Unknown();

    /// <summary>The tenants of the partners that may be asked about: the seller's own, then those that it works with.</summary>
    public async Task<IReadOnlyList<TenantId>> Choices(Actor actor, Subscription subscription, CancellationToken ct)
    {
        var allies = db.Partnerships.Where(p => p.Status != PartnershipStatus.Ended);
        var known = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == subscription.CustomerTenant && r.Status != RelationshipStatus.Removed
                && (r.Partner == subscription.PartnerOfRecord
                    || allies.Any(p => (p.Provider == actor.Organization && p.Reseller == r.Partner) || (p.Reseller == actor.Organization && p.Provider == r.Partner))))
            .OrderBy(r => r.Since).Select(r => r.PartnerTenant).ToListAsync(ct);
        return [actor.Tenant, .. known.Where(tenant => tenant != actor.Tenant)];
    }

    public async Task<PolicyQuery> Question(Actor actor, Subscription subscription, TenantId contact, CancellationToken ct)
    {
        var query = await facts.Deal(PolicyAction.SupportAssign, contact, subscription.CustomerTenant, actor.Standing, ct);
        return query with
        {
            Support = new SupportFacts(
                subscription.Offer, subscription.Family, AskerSells: subscription.Seller == actor.Organization,
                ContactSells: subscription.Seller == query.Seller.Organization),
        };
    }

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) => policy.File(actor, query, query.Seller.Name.Legal);

    /// <summary>Tells the partner that is the contact now, and the one that was it. Whoever did it knows.</summary>
    public async Task Tell(Actor actor, Subscription subscription, OrganizationId? before, CancellationToken ct)
    {
        await Tell(actor, MailKind.SupportContactNamed, subscription, subscription.SupportContact, ct);
        await Tell(actor, MailKind.SupportContactReleased, subscription, before, ct);
    }

    private async Task Tell(Actor actor, MailKind kind, Subscription subscription, OrganizationId? partner, CancellationToken ct)
    {
        if (partner is null || partner == actor.Organization) return;

        var tenants = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.Partner == partner && r.CustomerTenant == subscription.CustomerTenant).Select(r => r.PartnerTenant).Distinct().ToListAsync(ct);
        foreach (var tenant in tenants) await db.Owe(new Notice(kind, subscription.Id.Value, actor.Organization, clock.GetUtcNow()), tenant, ct);
    }
}
