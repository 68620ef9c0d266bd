using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships;

/// <summary>The customer says no, with a reason if it likes. Whoever asked is told and may not ask again for a while .</summary>
public sealed class DeclineRelationship(PortalDbContext db, ConsentDesk desk, TimeProvider clock)
{
    public sealed record Command(string Token, string? Reason);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.AnswerRequests).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > RelationshipRequest.MaxReasonLength }) return new Refusal(RefusalKind.Invalid, "relationship.reason-too-long");
        if ((await desk.Take(actor, command.Token, RequestMove.Decline, ct)).Refused(out refusal, out var request)) return refusal;
        if (request.IsBy(actor.Organization)) return CustomerRelationshipRefusals.UnknownRequest();
        if (request.Decline(actor.Organization, command.Reason, clock.GetUtcNow()).Refused(out refusal)) return refusal;

        await desk.Tell(MailKind.RelationshipDeclined, actor, request.Id.Value, request.PartnerTenant, ct);
        if (request.JointProvider is { } provider) await desk.Tell(MailKind.JointRequestDeclined, actor, request.Id.Value, provider.Tenant, ct);
        return await db.Commit(actor, ct);
    }
}
