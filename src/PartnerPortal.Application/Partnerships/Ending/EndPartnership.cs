using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>
/// The provider ends a partnership at once, with a choice for each group of what stays behind (W-03). All of it is one
/// commit or nothing; a subscription whose record the rules keep says so in the answer. The reseller is always told.
/// </summary>
public sealed class EndPartnership(PortalDbContext db, EndingDesk desk, PorDesk por, TimeProvider clock)
{
    /// <param name="Declared">Good faith, and the duty to give the notice of the contract .</param>
    /// <param name="TellCustomers">Tells the shared customers that the two part, not why.</param>
    public sealed record Command(PartnershipId Id, Choices Choices, string? Reason, bool Declared, bool TellCustomers = false);

    /// <summary>One choice a group. What is not chosen stays as it is .</summary>
    /// <param name="Successor">The partnership whose reseller is recorded instead; null: the record stays.</param>
    /// <param name="TakeOverSupport">The provider becomes the support contact itself.</param>
    /// <param name="EndAdminRights">The provider gives up its own legacy admin rights at the shared customers.</param>
    /// <param name="EndTenantAccess">The provider gives up its access to the reseller's own tenant; to be decided where there is one.</param>
    public sealed record Choices(
        PartnershipId? Successor = null, bool TakeOverSupport = false, bool EndAdminRights = false, bool? EndTenantAccess = null);

    /// <param name="Records">Each subscription with the reseller on record: whether another one is recorded now, and by which rule not.</param>
    public sealed record Done(IReadOnlyList<PorDesk.Item> Records, int SupportTakenOver, int AdminRightsEnded, bool TenantAccessEnded);

    public async Task<Result<Done>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.EndPartnerships).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > Partnership.MaxReasonLength }) return new Refusal(RefusalKind.Invalid, "partnership.reason-too-long");
        if ((await desk.Take(actor, command.Id, PartnershipMove.End, ct)).Refused(out refusal, out var partnership)) return refusal;

        var left = await db.LeftBy(partnership, ct);
        if (left.TenantAccess && command.Choices.EndTenantAccess is null) return PartnershipRefusals.ChoiceOpen();

        var query = await desk.Question(actor, partnership, PolicyAction.PartnershipEnd, left, command.Declared, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (command.Choices.EndAdminRights && (await desk.MayGiveUp(actor, left.AdminRights, ct)).Refused(out objection))
            return await db.Commit(actor, objection, ct);

        if ((await Carry(actor, command.Choices, partnership, left, ct)).Refused(out refusal, out var done)) return refusal;
        if (partnership.End(clearance, command.Reason, clock.GetUtcNow()).Refused(out refusal)) return refusal;

        await Tell(command, partnership, left, ct);
        return await db.Commit(actor, done, ct);
    }

    private async Task<Result<Done>> Carry(Actor actor, Choices choices, Partnership partnership, Leftovers left, CancellationToken ct)
    {
        if ((await por.Record(actor, left.Recorded, choices.Successor, ct)).Refused(out var refusal, out var records)) return refusal;

        if (choices.TakeOverSupport)
            foreach (var subscription in left.Supported) subscription.ReturnSupport();
        if (choices.EndAdminRights)
            foreach (var relationship in left.AdminRights) relationship.EndAdminRights(actor.Organization);
        if (choices.EndTenantAccess is true) partnership.EndAdminAccess(actor.Organization);

        return new Done(
            records, choices.TakeOverSupport ? left.Supported.Count : 0, choices.EndAdminRights ? left.AdminRights.Count : 0,
            left.TenantAccess && choices.EndTenantAccess is true);
    }

    private async Task Tell(Command command, Partnership partnership, Leftovers left, CancellationToken ct)
    {
        var subject = partnership.Id.Value;
        await db.Owe(new(MailKind.PartnershipEnded, subject, partnership.Provider, clock.GetUtcNow()), partnership.ResellerTenant, ct);
        if (command.TellCustomers) await db.Owe(new(MailKind.PartnershipEndedForCustomer, subject, partnership.Provider, clock.GetUtcNow()), left.Customers, ct);
        if (command.Choices.EndAdminRights)
            await db.Owe(new(MailKind.AdminAccessGivenUp, subject, partnership.Provider, clock.GetUtcNow()), [.. left.AdminRights.Select(r => r.CustomerTenant)], ct);
    }
}
