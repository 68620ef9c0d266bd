using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Application.Subscriptions.External;

/// <summary>The moves about which no rule is asked: confirm, release the partner, drop the plan, end.</summary>
public sealed class MoveExternal(PortalDbContext db, ExternalDesk desk)
{
    public sealed record Command(ExternalSubscriptionId Subscription, ExternalSubscriptionMove Move);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.DeclareSubscriptions).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.Subscription, ct)).Refused(out refusal, out var subscription)) return refusal;

        if (command.Move is ExternalSubscriptionMove.Confirm && await desk.AlreadyConfirmed(actor, subscription, ct) is { } duplicate) return duplicate;

        var supporter = subscription.SupporterTenant;
        if (subscription.Make(command.Move, actor.Organization).Refused(out refusal)) return refusal;

        if (command.Move is ExternalSubscriptionMove.Release or ExternalSubscriptionMove.End)
            await desk.Tell(actor, MailKind.ExternalSupportEnded, subscription.Id.Value, actor.Tenant == supporter ? subscription.CustomerTenant : supporter, ct);
        return await db.Commit(actor, ct);
    }
}
