using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>
/// Dates the way to CSP: what is bought instead, when, and what has to be done around it (W-10). Nothing is bought by
/// that. The preview goes the same way and stops after the decision.
/// </summary>
public sealed class PlanMigration(PortalDbContext db, ExternalDesk desk)
{
    /// <param name="Offer">What is bought instead, or null: the same.</param>
    /// <param name="BuyOn">When, or null: on the day on which the old term ends, else in two weeks.</param>
    public sealed record Command(ExternalSubscriptionId Subscription, string? Offer = null, DateOnly? BuyOn = null);

    /// <param name="LastDay">The last day on which nobody loses access, or null: there is no term.</param>
    public sealed record Details(ExternalTerms Terms, MigrationPlan Plan, IReadOnlyList<PlanStep> Steps, DateOnly? LastDay, Decision Decision);

    public async Task<Result<Details>> Preview(Actor actor, Command command, CancellationToken ct)
    {
        if ((await Lay(actor, command, ct)).Refused(out var refusal, out var laid)) return refusal;

        var (subscription, query) = laid;
        var plan = query.External.Plan!;
        return new Details(
            subscription.Terms, plan, plan.StepsFrom(subscription.Terms, desk.Today), MigrationPlan.LastDayFor(subscription.Terms), desk.Preview(query));
    }

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if ((await Lay(actor, command, ct)).Refused(out var refusal, out var laid)) return refusal;

        var (subscription, query) = laid;
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        return subscription.Plan(clearance, actor.Organization).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }

    private async Task<Result<Laid>> Lay(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareSubscriptions).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.Subscription, ct)).Refused(out refusal, out var subscription)) return refusal;
        if (subscription.SupporterTenant is not { } partner) return ExternalRefusals.MoveNotOpen(subscription.Status, ExternalSubscriptionMove.PlanMigration);

        var plan = MigrationPlan.Propose(subscription.Terms, desk.Today);
        plan = new MigrationPlan(string.IsNullOrWhiteSpace(command.Offer) ? plan.Offer : command.Offer.Trim(), command.BuyOn ?? plan.BuyOn);
        if (new ExternalTermsShape().Check(subscription.Terms with { Offer = plan.Offer }).Refused(out refusal)) return refusal;

        return new Laid(subscription, await desk.Question(
            actor, new(PolicyAction.ExternalPlan, partner, subscription.CustomerTenant, subscription.Terms, plan), ct));
    }

    private sealed record Laid(ExternalSubscription Subscription, PolicyQuery Query);
}
