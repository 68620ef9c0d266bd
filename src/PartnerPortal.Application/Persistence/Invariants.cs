using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// What no commit may break, whoever wrote it: promises between aggregates that none of them can keep alone. A breach is
/// a bug, so it throws.
/// </summary>
internal static class Invariants
{
    extension(ChangeTracker changes)
    {
        public void KeepInvariants(Actor? actor)
        {
            var relationships = changes.Entries<CustomerRelationship>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
            var touched = changes.Entries<Subscription>().Where(e => e.State is EntityState.Modified or EntityState.Deleted).ToList();
            RecordsChangeByTheirSellersAct(touched, actor);
            if (relationships.Count > 0) ConnectionsLeaveHoldings(touched);
            if (actor is not null) ConnectingImportsNobody(relationships, changes);
            foreach (var removed in relationships.Where(IsBeingRemoved)) RemovalHasFourEffects(removed.Entity, changes);
        }

        /// <summary>R-183: what a rule refused is logged with its rule and its pack, by the commit that answers with it.</summary>
        public void DemandRefusalIsLogged(Refusal refusal)
        {
            if (refusal.Decision is not { } id) return;

            var logged = changes.Entries<PolicyDecision>().Select(e => e.Entity).FirstOrDefault(decision => decision.Id == id);
            if (logged is not { Outcome: Outcome.Block, Rule: not null, Pack.Length: > 0 })
                throw new InvalidOperationException($"A refusal by {refusal.Rule} would not be logged (R-183).");
        }
    }

    // whoever connects as provider and reseller gets none of the other's customers by it.
    private static void ConnectingImportsNobody(List<EntityEntry<CustomerRelationship>> relationships, ChangeTracker changes)
    {
        if (relationships.Exists(e => e.State is EntityState.Added) && changes.Entries<Partnership>().Any(e => e.State is EntityState.Added))
            throw new InvalidOperationException("A new partnership would bring customers along (R-064).");
    }

    // a reseller of record changes by an act of the transacting partner, which says so, and not beside something else.
    private static void RecordsChangeByTheirSellersAct(List<EntityEntry<Subscription>> touched, Actor? actor)
    {
        foreach (var entry in touched.Where(e => e.State is EntityState.Modified && e.Property(s => s.PartnerOfRecord).IsModified))
        {
            if (!IsSaid(entry) || actor is null || entry.Entity.Seller != actor.Organization)
                throw new InvalidOperationException($"Subscription {entry.Entity.Id} would change its reseller of record by nobody's act (R-105).");
        }
    }

    // what connects a partner and a customer never touches what the customer has. A record that changes by an act of its own is R-105's matter.
    private static void ConnectionsLeaveHoldings(List<EntityEntry<Subscription>> touched)
    {
        var said = touched.Where(IsSaid).Select(e => e.Entity.Id).ToHashSet();
        var broken = Differences(touched).FirstOrDefault(b => b.Invariant is not Invariant.NoPartnerOfRecordChanges || !said.Contains(b.Subscription));
        if (broken is not null) throw new InvalidOperationException($"A change of partners would break {broken.Invariant} (R-081).");
    }

    // off the list, off the support contacts, no admin rights, nothing new sold; and no fifth.
    private static void RemovalHasFourEffects(CustomerRelationship removed, ChangeTracker changes)
    {
        var held = changes.Entries<Subscription>().Where(e => e.Entity.CustomerTenant == removed.CustomerTenant).ToList();
        var broken = removed.HasAdminRights ? "admin rights stay"
            : Differences(held.Where(e => e.State is EntityState.Modified or EntityState.Deleted)).Any() ? "a subscription is altered"
            : held.Exists(e => e.State is EntityState.Added && e.Entity.Seller == removed.Partner) ? "something new is sold"
            : held.Exists(e => e.Entity.SupportContact == removed.Partner && e.Entity.Seller != removed.Partner) ? "the partner stays a support contact"
            : null;
        if (broken is not null) throw new InvalidOperationException($"A removal would have another effect than its four: {broken} (R-074).");
    }

    private static IReadOnlyList<BrokenInvariant> Differences(IEnumerable<EntityEntry<Subscription>> touched)
    {
        var entries = touched.ToList();
        var before = Holdings.Of(entries.Select(e => (Subscription)e.OriginalValues.ToObject()));
        return Holdings.Of(entries.Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity)).DifferencesFrom(before);
    }

    private static bool IsSaid(EntityEntry<Subscription> entry) => entry.Entity.Events.OfType<PartnerOfRecordChanged>().Any();

    private static bool IsBeingRemoved(EntityEntry<CustomerRelationship> entry) => entry.State is EntityState.Modified
        && entry.Entity.Status is RelationshipStatus.Removed && entry.Property(r => r.Status).OriginalValue is not RelationshipStatus.Removed;
}
