using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>The reseller asks for the end: it comes when the notice runs out, unless it is taken back or the provider acknowledges before (W-03, R-036).</summary>
public sealed class RequestPartnershipEnding(PortalDbContext db, EndingDesk desk, TimeProvider clock)
{
    /// <param name="Declared">Good faith, and the duty to give the notice of the contract .</param>
    public sealed record Command(PartnershipId Id, string? Reason, bool Declared);

    /// <summary>The instant at which the notice runs out.</summary>
    public async Task<Result<Details>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AskToEndPartnerships).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > Partnership.MaxReasonLength }) return new Refusal(RefusalKind.Invalid, "partnership.reason-too-long");
        if ((await desk.Take(actor, command.Id, PartnershipMove.RequestEnding, ct)).Refused(out refusal, out var partnership)) return refusal;

        var left = await db.LeftBy(partnership, ct);
        var query = await desk.Question(actor, partnership, PolicyAction.PartnershipRequestEnd, left, command.Declared, ct);
        if (desk.File(actor, query).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);
        if (partnership.RequestEnding(clearance, command.Reason, desk.Notice, clock.GetUtcNow()).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.PartnershipEndingRequested, partnership.Id.Value, partnership.Reseller, clock.GetUtcNow()), partnership.ProviderTenant, ct);
        return await db.Commit(actor, new Details(partnership.EndsAt!.Value), ct);
    }

    public sealed record Details(DateTimeOffset EndsAt);
}
