using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>The facts about a tenant that comes to one's own organisation or leaves it; preview and act share them.</summary>
public sealed class TenantDesk(PortalDbContext db, FactFinder facts)
{
    /// <summary>The question before a tenant is added. What somebody typed counts only where the portal doesn't know better.</summary>
    public async Task<Result<PolicyQuery>> Adding(Actor actor, AddTenant.Command command, CancellationToken ct)
    {
        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == actor.Organization, ct);
        if (!owner.KindsByHand.Contains(command.Kind)) return OrganizationRefusals.KindNotByHand(command.Kind);

        var known = await Known(command, ct);
        if (Conflict(actor, command, known) is { } conflict) return conflict;

        var tenant = known.FirstOrDefault(t => t.Id == command.Id);
        return await Ask(PolicyAction.TenantAdd, actor, new OwnFacts
        {
            Tenant = command.Id,
            Domain = command.InitialDomain,
            Kind = command.Kind,
            Cloud = tenant?.Cloud ?? command.Cloud,
            Country = tenant?.Country ?? command.Country,
            IsAnothers = known.Exists(t => IsAnothers(actor, t)),
            IsDeclared = command.Declares && actor.May(Permission.DeclareTenantKinds),
            Subscriptions = command.Id is { } id ? await Subscriptions(id).CountAsync(ct) : 0,
        }, ct);
    }

    /// <summary>The question before a tenant is let go.</summary>
    public async Task<PolicyQuery> LettingGo(Actor actor, Tenant tenant, CancellationToken ct)
    {
        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == actor.Organization, ct);
        var query = await Ask(PolicyAction.TenantDetach, actor, new OwnFacts
        {
            Tenant = tenant.Id,
            Domain = tenant.Domain,
            Kind = tenant.Kind,
            Cloud = tenant.Cloud,
            Country = tenant.Country,
            IsSignedInWith = tenant.Id == actor.Tenant,
            IsEnrolled = owner.EnrollmentOn(tenant.Id) is not null,
        }, ct);
        return query with { Member = await db.Users.AsNoTracking().AdminsWhoGo(owner.Id, tenant.Id, ct) };
    }

    /// <summary>Something that stands rests on the tenant: a relationship, a partnership or a subscription.</summary>
    public async Task<bool> IsInUse(TenantId tenant, CancellationToken ct) =>
        await db.CustomerRelationships.AnyAsync(r => (r.CustomerTenant == tenant || r.PartnerTenant == tenant) && r.Status != RelationshipStatus.Removed, ct)
        || await db.Partnerships.AnyAsync(p => (p.ProviderTenant == tenant || p.ResellerTenant == tenant) && p.Status != PartnershipStatus.Ended, ct)
        || await Subscriptions(tenant).AnyAsync(ct);

    private async Task<PolicyQuery> Ask(PolicyAction action, Actor actor, OwnFacts own, CancellationToken ct) =>
        await facts.Deal(action, actor.Tenant, buyer: null, actor.Standing, ct) with { Own = own };

    private IQueryable<Subscription> Subscriptions(TenantId tenant) => db.Subscriptions.AsNoTracking().Where(s => s.CustomerTenant == tenant
        && s.Status != SubscriptionStatus.Canceled && s.Status != SubscriptionStatus.Expired && s.Status != SubscriptionStatus.Deleted);

    private Task<List<Tenant>> Known(AddTenant.Command command, CancellationToken ct)
    {
        var (id, domain) = (command.Id, command.Cloud.Issues(command.InitialDomain) ? command.InitialDomain : "");
        return db.Tenants.AsNoTracking().Where(t => t.Id == id || t.Domain == domain).ToListAsync(ct);
    }

    // What another organisation holds is a matter of R-009, not of these.
    private static Refusal? Conflict(Actor actor, AddTenant.Command command, List<Tenant> known)
    {
        if (known.Count == 0 || known.Exists(t => IsAnothers(actor, t))) return null;
        if (known.Exists(t => t.DetachedAt is null)) return OrganizationRefusals.TenantIsYours(command.InitialDomain);

        return known is [var one] && one.Id == command.Id && one.Domain == command.InitialDomain ? null : OrganizationRefusals.TenantAndDomainDiffer();
    }

    private static bool IsAnothers(Actor actor, Tenant tenant) => tenant.DetachedAt is null && tenant.Organization != actor.Organization;
}
