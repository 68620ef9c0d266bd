using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Subscriptions;

/// <summary>
/// The transacting partner says whom its customer calls first (W-11). Nothing else of the subscription changes, and the
/// seller stays responsible.
/// </summary>
public sealed class NameSupportContact(PortalDbContext db, SupportDesk desk)
{
    public sealed record Command(SubscriptionId Subscription, TenantId PartnerTenant);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AssignSupport).Refused(out var refusal)) return refusal;
        if ((await desk.Find(actor, command.Subscription, ct)).Refused(out refusal, out var subscription)) return refusal;
        if (!(await desk.Choices(actor, subscription, ct)).Contains(command.PartnerTenant)) return SubscriptionRefusals.UnknownPartner();

        var query = await desk.Question(actor, subscription, command.PartnerTenant, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        var before = subscription.SupportContact;
        if (before == query.Seller.Organization) return Result.Ok;

        subscription.NameSupportContact(clearance);
        await desk.Tell(actor, subscription, before, ct);
        return await db.Commit(actor, ct);
    }
}
