using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>
/// What every ending of a customer relationship begins with: the relationship in the right hands, what stands in its way,
/// and the policy's question. Preview, act and clock go the same way.
/// </summary>
public sealed class RemovalDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    public PolicyPack Pack => policy.Pack;

    /// <summary>When a customer's request takes effect if it is made now.</summary>
    public DateTimeOffset Deadline => BusinessDays.After(clock.GetUtcNow(), policy.Pack.EndRequestBusinessDays);

    /// <summary>The permission, within the roles that the pack in force lets remove customers (0.3).</summary>
    public Result Demand(Actor actor) => actor.Demand(Permission.RemoveCustomers, RoleMatrix.HoldersOf(Permission.RemoveCustomers) & policy.Pack.CustomerRemovers);

    /// <summary>A relationship that is the actor's to remove: its own as the partner, or one that its reseller asked it to remove.</summary>
    public async Task<Result<CustomerRelationship>> OfPartner(Actor actor, CustomerRelationshipId id, CancellationToken ct) =>
        await db.CustomerRelationships.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id && (r.Partner == actor.Organization || r.EndRequest!.Of == actor.Organization), ct) is { } found
            ? found
            : CustomerRelationshipRefusals.Unknown();

    /// <summary>A relationship of the customer's tenant that the actor is signed in with.</summary>
    public async Task<Result<CustomerRelationship>> OfCustomer(Actor actor, CustomerRelationshipId id, CancellationToken ct) =>
        await db.CustomerRelationships.SingleOrDefaultAsync(r => r.Id == id && r.CustomerTenant == actor.Tenant, ct) is { } found
            ? found
            : CustomerRelationshipRefusals.Unknown();

    /// <summary>What stands in the way: what the partner sells to the customer, or is recorded on, and nobody else's.</summary>
    public async Task<RemovalBlockers> Blockers(CustomerRelationship relationship, CancellationToken ct)
    {
        var held = await db.Subscriptions.AsNoTracking()
            .Where(s => s.CustomerTenant == relationship.CustomerTenant && s.Seller != null
                && (s.Seller == relationship.Partner || s.PartnerOfRecord == relationship.Partner))
            .ToListAsync(ct);
        return RemovalBlockers.Of(held, policy.Pack, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <param name="by">Who removes; null: the clock carries out what the customer asked for.</param>
    public async Task<PolicyQuery> Removal(CustomerRelationship relationship, Actor? by, bool declared, CancellationToken ct)
    {
        var query = await facts.Deal(PolicyAction.RelationRemove, relationship.PartnerTenant, relationship.CustomerTenant, by?.Standing ?? Standing.Nobody, ct);
        var blockers = await Blockers(relationship, ct);
        return query with
        {
            Consent = new ConsentFacts(declared),
            Ending = blockers.Facts() with { ByPartner = by?.Organization == relationship.Partner, IsOver = relationship.Status is RelationshipStatus.Removed },
        };
    }

    public async Task<PolicyQuery> Request(CustomerRelationship relationship, Actor by, CancellationToken ct)
    {
        var query = await facts.Deal(PolicyAction.RelationRequestEnd, relationship.PartnerTenant, relationship.CustomerTenant, by.Standing, ct);
        return query with
        {
            Ending = new EndingFacts { On = DateOnly.FromDateTime(Deadline.UtcDateTime), IsOver = relationship.Status is RelationshipStatus.Removed },
        };
    }

    public Task<PolicyQuery> Cut(CustomerRelationship relationship, Actor by, CancellationToken ct) =>
        facts.Deal(PolicyAction.DapRemove, relationship.PartnerTenant, relationship.CustomerTenant, by.Standing, ct);

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) =>
        policy.File(actor, query, (actor.Organization == query.Buyer!.Organization ? query.Seller : query.Buyer).Name.Legal);

    /// <summary>For the clock: filed on behalf of the customer that asked.</summary>
    public Decision FileForCustomer(PolicyQuery query) => policy.FileFor(query.Buyer!.Organization, query, query.Seller.Name.Legal);

    /// <summary>The partner leaves the customer's support contacts; the customer calls the sellers again .</summary>
    public async Task ReleaseSupport(CustomerRelationship removed, CancellationToken ct)
    {
        var supported = await db.Subscriptions
            .Where(s => s.CustomerTenant == removed.CustomerTenant && s.SupportContact == removed.Partner && s.Seller != removed.Partner).ToListAsync(ct);
        foreach (var subscription in supported) subscription.ReturnSupport();
    }
}
