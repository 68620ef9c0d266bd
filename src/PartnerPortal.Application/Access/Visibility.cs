using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Domain.Users;

namespace PartnerPortal.Application.Access;

/// <summary>
/// Who may see which rows, said once. What is invisible answers as the unknown: same words, same status. A partner
/// sees its own commercial data, a customer sees everyone's in its tenant. For whoever works for chosen customers
/// the organisation's other customers are somebody else's.
/// </summary>
internal static class Visibility
{
    extension(IQueryable<PartnershipInvitation> invitations)
    {
        public IQueryable<PartnershipInvitation> VisibleTo(Actor actor) => invitations.Where(i => actor.Only == null
            && (i.Provider == actor.Organization || i.AddressedTenant == actor.Tenant || i.AnsweredBy == actor.Organization));
    }

    extension(IQueryable<Partnership> partnerships)
    {
        public IQueryable<Partnership> VisibleTo(Actor actor) => partnerships.Where(p =>
            p.Provider == actor.Organization || p.Reseller == actor.Organization);
    }

    extension(IQueryable<RelationshipRequest> requests)
    {
        public IQueryable<RelationshipRequest> VisibleTo(Actor actor) => requests.Where(r =>
            r.Partner == actor.Organization || r.AddressedTenant == actor.Tenant || r.AnsweredBy == actor.Organization
            || r.JointProvider!.Organization == actor.Organization || r.Introducer!.Organization == actor.Organization).AboutChosenOf(actor);

        /// <summary>Those by which the actor's organisation asks, comes along or is named: what stands in its list.</summary>
        public IQueryable<RelationshipRequest> Of(Actor actor) => requests.Where(r =>
            r.Partner == actor.Organization || r.JointProvider!.Organization == actor.Organization || r.Introducer!.Organization == actor.Organization).AboutChosenOf(actor);

        private IQueryable<RelationshipRequest> AboutChosenOf(Actor actor) => actor.Only is not { Tenants: var chosen } ? requests
            : requests.Where(r => r.AddressedTenant == actor.Tenant || (r.AddressedTenant != null && chosen.Contains(r.AddressedTenant.Value)));
    }

    extension(IQueryable<CustomerRelationship> relationships)
    {
        /// <summary>A provider that a reseller asked to remove it sees that one relationship of the reseller, too .</summary>
        public IQueryable<CustomerRelationship> VisibleTo(Actor actor) => relationships.Where(r =>
            r.Partner == actor.Organization || r.CustomerTenant == actor.Tenant || r.EndRequest!.Of == actor.Organization).WithChosenOf(actor);

        /// <summary>Those in which the actor's organisation is the partner: its customers.</summary>
        public IQueryable<CustomerRelationship> Of(Actor actor) => relationships.Where(r => r.Partner == actor.Organization).WithChosenOf(actor);

        private IQueryable<CustomerRelationship> WithChosenOf(Actor actor) => actor.Only is not { Organizations: var chosen } ? relationships
            : relationships.Where(r => r.CustomerTenant == actor.Tenant || chosen.Contains(r.Customer));
    }

    extension(IQueryable<Subscription> subscriptions)
    {
        public IQueryable<Subscription> VisibleTo(Actor actor) => subscriptions.Where(s =>
            s.CustomerTenant == actor.Tenant || s.Seller == actor.Organization
            || s.PartnerOfRecord == actor.Organization || s.SupportContact == actor.Organization).HeldByChosenOf(actor);

        /// <summary>Those that the actor's organisation sells.</summary>
        public IQueryable<Subscription> SoldBy(Actor actor) => subscriptions.Where(s => s.Seller == actor.Organization).HeldByChosenOf(actor);

        private IQueryable<Subscription> HeldByChosenOf(Actor actor) => actor.Only is not { Organizations: var chosen } ? subscriptions
            : subscriptions.Where(s => s.CustomerTenant == actor.Tenant || chosen.Contains(s.Customer));
    }

    extension(IQueryable<ExternalSubscription> subscriptions)
    {
        /// <summary>A partner sees what it supports; what it declared, only until the customer confirmed.</summary>
        public IQueryable<ExternalSubscription> VisibleTo(Actor actor) => subscriptions.Where(s =>
            s.CustomerTenant == actor.Tenant || s.Supporter == actor.Organization
            || (s.DeclaredBy == actor.Organization && s.Status == ExternalSubscriptionStatus.Declared)).HeldByChosenOf(actor);

        private IQueryable<ExternalSubscription> HeldByChosenOf(Actor actor) => actor.Only is not { Organizations: var chosen } ? subscriptions
            : subscriptions.Where(s => s.CustomerTenant == actor.Tenant || chosen.Contains(s.Customer));
    }

    extension(IQueryable<ActivityRecord> records)
    {
        public IQueryable<ActivityRecord> VisibleTo(Actor actor) => actor.Roles.WatchOver
            ? records
            : records.Where(r => r.Organization == actor.Organization || r.Other == actor.Organization).AboutChosenOf(actor);

        private IQueryable<ActivityRecord> AboutChosenOf(Actor actor) => actor.Only is not { Organizations: var chosen } ? records
            : records.Where(r => (r.Organization != null && chosen.Contains(r.Organization.Value)) || (r.Other != null && chosen.Contains(r.Other.Value)));
    }

    extension(Actor actor)
    {
        /// <summary>An organisation sees the chain of what it did itself; whoever watches over the portal, each.</summary>
        /// <param name="of">Null: the own one.</param>
        public bool Sees(ChainId? of, out ChainId chain)
        {
            var own = ChainId.Of(actor.Organization);
            chain = of ?? own;
            return (chain == own && actor.Only is null) || actor.Roles.WatchOver;
        }
    }

    extension(IQueryable<PolicyDecision> decisions)
    {
        public IQueryable<PolicyDecision> VisibleTo(Actor actor) => actor.Roles.WatchOver
            ? decisions
            : decisions.Where(d => d.Organization == actor.Organization && (actor.Only == null || d.User == actor.User));
    }

    extension(IQueryable<OutboxMessage> messages)
    {
        /// <summary>What one's organisation sent, and what oneself was sent as its person: an address alone is nobody's.</summary>
        public IQueryable<OutboxMessage> VisibleTo(Actor actor) => messages.Where(m =>
            (m.Sender == actor.Organization && actor.Only == null) || (m.RecipientTenant == actor.Tenant && m.Recipient == actor.Email));
    }

    extension(IQueryable<User> users)
    {
        /// <summary>One's own people, whoever else's they are.</summary>
        public IQueryable<User> VisibleTo(Actor actor) => users.Where(u => u.Memberships.Any(m => m.Organization == actor.Organization));
    }

    extension(IQueryable<UserInvitation> invitations)
    {
        public IQueryable<UserInvitation> VisibleTo(Actor actor) => invitations.Where(i => i.Organization == actor.Organization);
    }

    extension(IQueryable<ImportRun> runs)
    {
        /// <summary>One whose rows are still being taken in is nobody's yet.</summary>
        public IQueryable<ImportRun> VisibleTo(Actor actor) => runs.Where(r =>
            r.Organization == actor.Organization && r.Status != ImportStatus.Preparing);
    }
}
