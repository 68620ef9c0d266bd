using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// What every act on a subscription bought elsewhere begins with: whose it is, what the rules are told, and whether it
/// is declared already. Of the customer's other subscriptions the rules are told what the asker may see itself.
/// </summary>
public sealed class ExternalDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    /// <param name="Seller">Who declares it, or the partner that is to support it.</param>
    public sealed record Deal(PolicyAction Action, TenantId Seller, TenantId Customer, ExternalTerms Terms, MigrationPlan? Plan = null);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<Result<ExternalSubscription>> Find(Actor actor, ExternalSubscriptionId id, CancellationToken ct) =>
        await db.ExternalSubscriptions.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, ct) is { } found ? found : ExternalRefusals.Unknown();

    /// <summary>The tenant meant: the actor's own, or that of one of its customers.</summary>
    public async Task<Result<TenantId>> CustomerOf(Actor actor, CustomerRelationshipId? relationship, CancellationToken ct)
    {
        if (relationship is not { } id) return actor.Tenant;
        if (actor.Demand(Permission.SeeCustomers).Refused(out var refusal)) return refusal;

        var known = await db.CustomerRelationships.AsNoTracking().Of(actor)
            .SingleOrDefaultAsync(r => r.Id == id && r.Status != RelationshipStatus.Removed, ct);
        return known is null ? CustomerRelationshipRefusals.Unknown() : known.CustomerTenant;
    }

    public async Task<PolicyQuery> Question(Actor actor, Deal deal, CancellationToken ct)
    {
        var query = await facts.Deal(deal.Action, deal.Seller, deal.Customer, actor.Standing, ct);
        var held = await db.Subscriptions.AsNoTracking().VisibleTo(actor)
            .Where(s => s.CustomerTenant == deal.Customer && s.Seller != null && s.Status == SubscriptionStatus.Active).Select(s => s.Offer).ToListAsync(ct);
        var elsewhere = await db.ExternalSubscriptions.AsNoTracking().VisibleTo(actor).Open().CountAsync(s => s.CustomerTenant == deal.Customer, ct);
        return query with
        {
            External = new ExternalFacts(deal.Terms)
            {
                Plan = deal.Plan,
                IsSoldInCspToo = held.Exists(offer => ExternalTerms.Fold(offer) == ExternalTerms.Fold(deal.Plan?.Offer ?? deal.Terms.Offer)),
                ActiveSubscriptions = held.Count + elsewhere,
                HoldsCspSubscriptions = held.Count > 0,
            },
        };
    }

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query) => policy.File(actor, query, query.External.Terms.Offer);

    /// <summary>The refusal that names what is declared already, as far as the actor sees it, or null: nothing is.</summary>
    public Task<Refusal?> AlreadyDeclared(Actor actor, TenantId customer, ExternalTerms terms, ExternalSubscriptionId? except, CancellationToken ct)
    {
        var (key, ofPartners) = (terms.Key, $"{terms.Key}{ExternalTerms.Separator}");
        return Twin(Others(actor, customer, except).Where(s => s.Key == key || (s.Status == ExternalSubscriptionStatus.Declared && s.Key.StartsWith(ofPartners))), ct);
    }

    /// <summary>The same for what a partner said and the customer confirms: what other partners say stands in nobody's way.</summary>
    public Task<Refusal?> AlreadyConfirmed(Actor actor, ExternalSubscription said, CancellationToken ct)
    {
        var key = said.Terms.Key;
        return Twin(Others(actor, said.CustomerTenant, said.Id).Where(s => s.Key == key), ct);
    }

    /// <summary>Owes a mail to the Global admins of the other side, if there is one.</summary>
    public Task Tell(Actor actor, MailKind kind, Guid subject, TenantId? reader, CancellationToken ct) => reader is { } tenant && tenant != actor.Tenant
        ? db.Owe(new Notice(kind, subject, actor.Organization, clock.GetUtcNow()), tenant, ct)
        : Task.CompletedTask;

    private IQueryable<ExternalSubscription> Others(Actor actor, TenantId customer, ExternalSubscriptionId? except) =>
        db.ExternalSubscriptions.AsNoTracking().VisibleTo(actor).Open().Where(s => s.CustomerTenant == customer && s.Id != except);

    private static async Task<Refusal?> Twin(IQueryable<ExternalSubscription> twins, CancellationToken ct) =>
        await twins.Select(s => s.Terms.Offer).FirstOrDefaultAsync(ct) is { } offer ? ExternalRefusals.Duplicate(offer) : null;
}

/// <summary>What still stands.</summary>
internal static class OpenExternalSubscriptions
{
    extension(IQueryable<ExternalSubscription> subscriptions)
    {
        public IQueryable<ExternalSubscription> Open() => subscriptions.Where(s =>
            s.Status != ExternalSubscriptionStatus.Ended && s.Status != ExternalSubscriptionStatus.MigratedToCsp);
    }
}
