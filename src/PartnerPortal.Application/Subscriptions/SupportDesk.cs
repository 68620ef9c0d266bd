using PartnerPortal.Application.CustomerRelationships.Together;
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
/// question, and the notices. A seller may choose among those partners of its customer that agreed to work with it; of
/// others it learns nothing, and whoever doesn't sell learns of nobody.
/// </summary>
public sealed class SupportDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    public async Task<Result<Subscription>> Find(Actor actor, SubscriptionId id, CancellationToken ct) =>
        await db.Subscriptions.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, ct) is { } found ? found : SubscriptionRefusals.Unknown();

    /// <summary>The tenants of the partners that may be asked about: the asker's own, then for the seller those that it works with.</summary>
    public async Task<IReadOnlyList<TenantId>> Choices(Actor actor, Subscription subscription, CancellationToken ct)
    {
        if (subscription.Seller != actor.Organization) return [actor.Tenant];

        var (providers, resellers, joint) = (Providers(actor), Resellers(actor, subscription), JointRequests(actor));
        var known = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.CustomerTenant == subscription.CustomerTenant && r.Status != RelationshipStatus.Removed && r.Partner != actor.Organization
                && (r.Partner == subscription.SupportContact || providers.Contains(r.Partner) || resellers.Contains(r.Partner)
                    || (r.Request != null && joint.Contains(r.Request.Value))))
            .OrderBy(r => r.Since).Select(r => r.PartnerTenant).ToListAsync(ct);
        return [actor.Tenant, .. known];
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

    private IQueryable<OrganizationId> Providers(Actor actor) =>
        db.Partnerships.Open().Where(p => p.Reseller == actor.Organization).Select(p => p.Provider);

    // A partnership that the provider took over from a list has no consent of the reseller: by it a provider could
    // ask about anybody. One that ended counts for the reseller on record.
    private IQueryable<OrganizationId> Resellers(Actor actor, Subscription subscription) => db.Partnerships
        .Where(p => p.Provider == actor.Organization && p.Origin == Origin.Portal && (p.Status != PartnershipStatus.Ended || p.Reseller == subscription.PartnerOfRecord))
        .Select(p => p.Reseller);

    // Whoever brought the seller along agreed to it before the customer.
    private IQueryable<RelationshipRequestId> JointRequests(Actor actor) =>
        db.RelationshipRequests.Where(r => r.JointProvider!.Organization == actor.Organization).Select(r => r.Id);

    private async Task Tell(Actor actor, MailKind kind, Subscription subscription, OrganizationId? partner, CancellationToken ct)
    {
        if (partner is null || partner == actor.Organization) return;

        var tenants = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.Partner == partner && r.CustomerTenant == subscription.CustomerTenant).Select(r => r.PartnerTenant).Distinct().ToListAsync(ct);
        foreach (var tenant in tenants) await db.Owe(new Notice(kind, subscription.Id.Value, actor.Organization, clock.GetUtcNow()), tenant, ct);
    }
}
