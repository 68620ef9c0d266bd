using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>Somebody of the customer who can't answer passes the link on to its Global admins (W-08).</summary>
public sealed class ForwardRequest(PortalDbContext db, ConsentDesk desk, TimeProvider clock)
{
    public sealed record Forwarded(IReadOnlyList<string> To);

    public async Task<Result<Forwarded>> Handle(Actor actor, string token, CancellationToken ct)
    {
        if ((await desk.Take(actor, token, RequestMove.Accept, ct)).Refused(out var refusal, out var request)) return refusal;

        var admins = await db.Users.AsNoTracking().GlobalAdminsOf(actor.Tenant, ct);
        db.OutboxMessages.AddRange(admins.Select(admin =>
            new OutboxMessage(MailKind.RequestForwarded, request.Id.Value, request.Partner, Addressee.Of(admin, actor.Tenant), clock.GetUtcNow())));
        return await db.Commit(actor, new Forwarded([.. admins.Select(admin => admin.Name)]), ct);
    }
}
