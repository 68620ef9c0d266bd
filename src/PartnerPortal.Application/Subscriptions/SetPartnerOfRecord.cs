using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>The seller records a reseller on one subscription, by the PartnerID of its location (W-12): an explicit act, and the only one that changes the record .</summary>
public sealed class SetPartnerOfRecord(PortalDbContext db, PorDesk desk)
{
    public sealed record Command(SubscriptionId Id, string PartnerId);

    /// <summary>What the rules would say; nothing is kept.</summary>
    public async Task<Result<Decision>> Preview(Actor actor, Command command, CancellationToken ct) =>
        (await Lay(actor, command, ct)).Refused(out var refusal, out var laid) ? refusal : desk.Preview(laid.Query);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if ((await Lay(actor, command, ct)).Refused(out var refusal, out var laid)) return refusal;
        if (desk.File(actor, laid.Query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        laid.Subscription.RecordReseller(clearance);
        return await db.Commit(actor, ct);
    }

    private async Task<Result<Laid>> Lay(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageSubscriptions).Refused(out var refusal)) return refusal;
        if (!PartnerId.TryParse(command.PartnerId.Trim(), out var id)) return new Refusal(RefusalKind.Invalid, "subscription.partner-id-invalid");

        var subscription = await db.Subscriptions.SoldBy(actor).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        if (subscription is null) return SubscriptionRefusals.Unknown();

        return new Laid(subscription, await desk.Question(actor, subscription, await desk.Find(actor, id, ct), ct));
    }

    private sealed record Laid(Subscription Subscription, PolicyQuery Query);
}
