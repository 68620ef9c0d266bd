using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// Lays a hire out: the partner, the relationship that stands or that the same consent opens by the partner's standing
/// offer, and what the rules say of each subscription. Preview and hire go the same way.
/// </summary>
public sealed class HireDesk(PortalDbContext db, ExternalDesk desk, ConsentDesk consents)
{
    /// <param name="Standing">The open relationship, or null: this consent opens it.</param>
    /// <param name="Opening">The question about opening it; null where one stands.</param>
    public sealed record Hire(CustomerRelationship? Standing, PolicyQuery? Opening, IReadOnlyList<Assignment> Assignments)
    {
        public IEnumerable<PolicyQuery> Questions => Assignments.SelectMany(assignment => assignment.Questions).Prepend(Opening!).OfType<PolicyQuery>();
    }

    /// <summary>One subscription, the question about its support, and about its plan where it can only come to CSP anew .</summary>
    public sealed record Assignment(ExternalSubscription Subscription, PolicyQuery Support, PolicyQuery? Plan)
    {
        public IEnumerable<PolicyQuery> Questions => Plan is null ? [Support] : [Support, Plan];
    }

    public async Task<Result<Hire>> Lay(Actor actor, HirePartner.Command command, CancellationToken ct)
    {
        var standing = await db.CustomerRelationships.SingleOrDefaultAsync(
            r => r.CustomerTenant == actor.Tenant && r.PartnerTenant == command.PartnerTenant && r.Status != RelationshipStatus.Removed, ct);
        if (standing is null && !await db.Listed().AnyAsync(p => p.Tenant == command.PartnerTenant, ct)) return CustomerRelationshipRefusals.UnknownPartner();

        var opening = standing is null ? await consents.Question(actor, command.PartnerTenant, link: null, command.Consent, ct) : null;
        List<Assignment> assignments = [];
        foreach (var id in command.Subscriptions.Distinct())
        {
            if ((await desk.Find(actor, id, ct)).Refused(out var refusal, out var subscription)) return refusal;
            if (subscription.CustomerTenant != actor.Tenant) return ExternalRefusals.Unknown();
            if (ExternalSubscription.After(subscription.Status, ExternalSubscriptionMove.Support) is null)
                return ExternalRefusals.MoveNotOpen(subscription.Status, ExternalSubscriptionMove.Support);
            assignments.Add(await Ask(actor, command, subscription, ct));
        }

        return new Hire(standing, opening, assignments);
    }

    public Decision Preview(PolicyQuery query) => desk.Preview(query);

    /// <summary>Files every decision, also where one objects: then nobody is hired for anything.</summary>
    public Result<Dictionary<PolicyQuery, Clearance>> File(Actor actor, Hire hire)
    {
        Dictionary<PolicyQuery, Clearance> cleared = [];
        Refusal? first = null;
        foreach (var query in hire.Questions)
        {
            var decision = query == hire.Opening ? consents.File(actor, query) : desk.File(actor, query);
            if (decision.Clear().Refused(out var objection, out var clearance)) first ??= objection;
            else cleared.Add(query, clearance);
        }

        return first is null ? cleared : first;
    }

    private async Task<Assignment> Ask(Actor actor, HirePartner.Command command, ExternalSubscription subscription, CancellationToken ct)
    {
        var terms = subscription.Terms;
        var deal = new ExternalDesk.Deal(PolicyAction.ExternalSupport, command.PartnerTenant, actor.Tenant, terms);
        var support = await desk.Question(actor, deal, ct);
        var startsAnew = terms is { BillingModel: BillingModel.Usage, IsSoldInCsp: false };
        return new Assignment(
            subscription, support with { AdminRights = support.AdminRights || command.Consent.GrantAdminRights },
            startsAnew ? await desk.Question(actor, deal with { Action = PolicyAction.ExternalPlan, Plan = MigrationPlan.Propose(terms, desk.Today) }, ct) : null);
    }
}
