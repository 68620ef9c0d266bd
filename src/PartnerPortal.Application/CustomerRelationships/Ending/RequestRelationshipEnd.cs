using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>The customer asks for the end of a reseller relationship; the partner has so many business days to clear what stands in its way, or to answer (W-17, R-076).</summary>
public sealed class RequestRelationshipEnd(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    public sealed record Command(CustomerRelationshipId Id, string? Reason);

    public sealed record Details(DateTimeOffset Deadline);

    public async Task<Result<Details>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AskToEndRelationships).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > EndRequest.MaxWordsLength }) return new Refusal(RefusalKind.Invalid, "relationship.reason-too-long");
        if ((await desk.OfCustomer(actor, command.Id, ct)).Refused(out refusal, out var relationship)) return refusal;

        if (desk.File(actor, await desk.Request(relationship, actor, ct)).Clear().Refused(out var objection, out var clearance))
            return await db.Commit(actor, objection, ct);

        var (now, deadline) = (clock.GetUtcNow(), desk.Deadline);
        if (relationship.RequestEnd(clearance, command.Reason, deadline, now).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.EndRequested, relationship.Id.Value, actor.Organization, now), relationship.PartnerTenant, ct);
        return await db.Commit(actor, new Details(deadline), ct);
    }
}
