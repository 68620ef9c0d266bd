using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>What the rules would say if the customer hired this partner now, subscription by subscription; nothing is kept.</summary>
public sealed class PreviewHire(PortalDbContext db, HireDesk desk, PartnerCards cards)
{
    /// <param name="GrantsAdminRights">The customer ticked that it grants them.</param>
    public sealed record Query(TenantId PartnerTenant, IReadOnlyList<ExternalSubscriptionId> Subscriptions, bool GrantsAdminRights);

    /// <param name="Opening">What the rules say about the relationship that is opened, or null: it stands.</param>
    /// <param name="NeedsAgreement">The customer agreement is still to be accepted.</param>
    public sealed record Details(PartnerCard Partner, bool HasAdminRights, Decision? Opening, bool NeedsAgreement, IReadOnlyList<Row> Rows);

    /// <param name="Steps">The steps that follow from hiring alone, for what starts anew in CSP.</param>
    public sealed record Row(ExternalSubscriptionId Id, ExternalTerms Terms, Decision Support, Decision? Plan, IReadOnlyList<PlanStep> Steps);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.HirePartners).Refused(out var refusal)) return refusal;

        var ticked = new Consent(IsGiven: true, AcceptAgreement: true, GrantAdminRights: query.GrantsAdminRights);
        if ((await desk.Lay(actor, new(query.PartnerTenant, query.Subscriptions, ticked), ct)).Refused(out refusal, out var hire)) return refusal;

        return new Details(
            (await cards.Of(query.PartnerTenant, ct))!, hire.Standing?.HasAdminRights is true, hire.Opening is null ? null : desk.Preview(hire.Opening),
            hire.Opening is not null && !await db.CustomerAgreements.AnyAsync(a => a.CustomerTenant == actor.Tenant, ct),
            [.. hire.Assignments.Select(Show)]);
    }

    private Row Show(HireDesk.Assignment assignment) => new(
        assignment.Subscription.Id, assignment.Subscription.Terms, desk.Preview(assignment.Support),
        assignment.Plan is null ? null : desk.Preview(assignment.Plan),
        assignment.Plan?.External.Plan!.StepsFrom(assignment.Subscription.Terms, assignment.Plan.On) ?? []);
}
