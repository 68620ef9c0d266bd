using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>
/// A reseller that may make no link of its own (21Vianet, R-048) asks its provider for one. The refused attempt is filed,
/// and tells the provider which customer is meant.
/// </summary>
public sealed class AskProviderForLink(PortalDbContext db, DealDesk deals, TimeProvider clock)
{
    /// <param name="Provider">The tenant of one of the reseller's providers.</param>
    /// <param name="Target">The customer's tenant ID or domain.</param>
    public sealed record Command(TenantId Provider, string? Target);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.RequestRelationships).Refused(out var refusal)) return refusal;
        if (!await db.Partnerships.Join(command.Provider, actor.Tenant, ct)) return CustomerRelationshipRefusals.UnknownProvider();
        if ((await deals.Lay(actor, PolicyAction.RelationRequest, command.Target, new(Recipient: null), ct)).Refused(out refusal, out var deal)) return refusal;

        var decision = deals.File(actor, deal.Query, command.Target?.Trim() ?? "");
        await db.Owe(new Notice(MailKind.LinkWanted, decision.Id, actor.Organization, clock.GetUtcNow()), command.Provider, ct);
        return await db.Commit(actor, ct);
    }
}
