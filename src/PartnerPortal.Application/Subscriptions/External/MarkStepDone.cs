using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>The customer or its partner marks the next step of a plan done; with the last one the subscription has come to CSP.</summary>
public sealed class MarkStepDone(PortalDbContext db, ExternalDesk desk)
{
    public sealed record Command(ExternalSubscriptionId Subscription, PlanStepKind Step);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareSubscriptions).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.Subscription, ct)).Refused(out refusal, out var subscription)) return refusal;

        return subscription.MarkDone(command.Step, actor.Organization, desk.Today).Refused(out refusal) ? refusal : await db.Commit(actor, ct);
    }
}
