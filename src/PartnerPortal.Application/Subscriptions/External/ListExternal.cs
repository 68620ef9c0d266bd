using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// What a customer bought elsewhere: all of it for the customer; for a partner what it supports, or declared and the
/// customer has not confirmed. What the rules refused stands below, with its decision.
/// </summary>
public sealed class ListExternal(PortalDbContext db, ExternalDesk desk)
{
    private const int MostStopped = 50;

    /// <param name="Customer">The reading partner's relationship with the customer, or null: the caller's own tenant.</param>
    public sealed record Query(CustomerRelationshipId? Customer = null);

    public sealed record Details(IReadOnlyList<Row> Rows, IReadOnlyList<Stopped> Stopped, IReadOnlyList<Support> Supporters);

    /// <param name="DeclaredBy">The partner that declared it, or null: the customer did.</param>
    /// <param name="Supporter">The designated support contact, or null: nobody.</param>
    /// <param name="LastDay">The last day on which licences are bought without anybody losing access, or null.</param>
    /// <param name="Warnings">What the rules say today about the plan; empty without one.</param>
    public sealed record Row(
        ExternalSubscriptionId Id, ExternalTerms Terms, ExternalSubscriptionStatus Status, CompanyName? DeclaredBy, CompanyName? Supporter,
        string? Replacement, IReadOnlyList<PlanStep> Steps, DateOnly? LastDay, IReadOnlyList<Finding> Warnings);

    /// <summary>A declaration that the rules refused; only its decision was kept.</summary>
    public sealed record Stopped(Guid Decision, DateTimeOffset At, ExternalTerms Terms, string Rule);

    /// <param name="AdminSince">Since when the partner holds admin rights, or null: it has none.</param>
    public sealed record Support(CompanyName Partner, int Subscriptions, DateTimeOffset? AdminSince);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(query.Customer is null ? Permission.SeeOwnPartners : Permission.SeeCustomers).Refused(out var refusal)) return refusal;
        if ((await desk.CustomerOf(actor, query.Customer, ct)).Refused(out refusal, out var customer)) return refusal;

        var found = await db.ExternalSubscriptions.AsNoTracking().VisibleTo(actor).Where(s => s.CustomerTenant == customer).OrderBy(s => s.Id).ToListAsync(ct);
        var names = await db.NamesOf(found.SelectMany(s => new[] { s.DeclaredBy, s.Supporter }), ct);
        List<Row> rows = [];
        foreach (var s in found)
        {
            rows.Add(new Row(
                s.Id, s.Terms, s.Status, s.DeclaredBy == s.Customer ? null : names.NameOf(s.DeclaredBy), names.NameOf(s.Supporter), s.Replacement, s.Steps,
                MigrationPlan.LastDayFor(s.Terms), await Warnings(actor, s, ct)));
        }

        return new Details(
            [.. rows.OrderBy(row => row.Status).ThenBy(row => row.Terms.Offer, StringComparer.Ordinal)], await StoppedAt(actor, customer, found, ct),
            await Supporters(found, names, ct));
    }

    private async Task<IReadOnlyList<Finding>> Warnings(Actor actor, ExternalSubscription s, CancellationToken ct)
    {
        if (s.Steps.FirstOrDefault(step => step.Kind is PlanStepKind.BuyEquivalent or PlanStepKind.CreateCspSubscription or PlanStepKind.RequestTransfer) is not { } buy
            || s is not { Status: ExternalSubscriptionStatus.MigrationPlanned, SupporterTenant: { } partner }) return [];

        var plan = new MigrationPlan(s.Replacement!, buy.Due);
        var query = await desk.Question(actor, new(PolicyAction.ExternalPlan, partner, s.CustomerTenant, s.Terms, plan), ct);
        return [.. desk.Preview(query).Findings.Where(finding => finding.Outcome is not Outcome.Allow)];
    }

    // The newest of each; one that was declared after all, in another way, is no longer told.
    private async Task<IReadOnlyList<Stopped>> StoppedAt(Actor actor, TenantId customer, List<ExternalSubscription> declared, CancellationToken ct)
    {
        var decisions = await db.StoppedAt(PolicyAction.ExternalDeclare, actor, MostStopped, ct);
        return
        [
            .. decisions.Select(decision => (decision, query: decision.Query())).Where(stopped => stopped.query.Buyer!.Tenant == customer)
                .Select(stopped => new Stopped(stopped.decision.Id, stopped.decision.At, stopped.query.External.Terms, stopped.decision.Rule!))
                .DistinctBy(stopped => Thing(stopped.Terms)).ExceptBy(declared.Select(s => Thing(s.Terms)), stopped => Thing(stopped.Terms)),
        ];
    }

    private async Task<IReadOnlyList<Support>> Supporters(List<ExternalSubscription> found, IReadOnlyDictionary<OrganizationId, CompanyName> names, CancellationToken ct)
    {
        var supported = found.Where(s => s.Supporter is not null && s.Status is not ExternalSubscriptionStatus.Ended).GroupBy(s => s.SupporterTenant!.Value).ToList();
        var (customers, tenants) = (found.Select(s => s.CustomerTenant).Distinct().ToList(), supported.ConvertAll(group => group.Key));
        var rights = await db.CustomerRelationships.AsNoTracking()
            .Where(r => customers.Contains(r.CustomerTenant) && tenants.Contains(r.PartnerTenant) && r.Status != RelationshipStatus.Removed)
            .ToDictionaryAsync(r => r.PartnerTenant, r => r.AdminRightsGrantedAt, ct);
        return supported.ConvertAll(group => new Support(names.NameOf(group.First().Supporter)!, group.Count(), rights.GetValueOrDefault(group.Key)));
    }

    private static (string Offer, string Contract) Thing(ExternalTerms terms) => (ExternalTerms.Fold(terms.Offer), ExternalTerms.Fold(terms.ContractNumber));
}
