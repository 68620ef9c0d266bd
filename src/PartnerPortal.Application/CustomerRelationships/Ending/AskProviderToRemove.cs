using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>A reseller asks one of its providers to remove it from a customer, because the pack does not let it do so itself (R-075, C-3).</summary>
public sealed class AskProviderToRemove(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    public sealed record Command(CustomerRelationshipId Id, OrganizationId Provider, string? Reason);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.RemoveCustomers).Refused(out var refusal)) return refusal;
        if (command.Reason is { Length: > EndRequest.MaxWordsLength }) return new Refusal(RefusalKind.Invalid, "relationship.reason-too-long");
        if ((await desk.OfPartner(actor, command.Id, ct)).Refused(out refusal, out var relationship)) return refusal;
        if (relationship.Partner != actor.Organization) return CustomerRelationshipRefusals.Unknown();

        var provider = await db.Partnerships.AsNoTracking()
            .Where(p => p.ResellerTenant == actor.Tenant && p.Provider == command.Provider && p.Status != PartnershipStatus.Ended)
            .Select(p => (TenantId?)p.ProviderTenant).FirstOrDefaultAsync(ct);
        if (provider is not { } tenant) return PartnershipRefusals.Unknown();

        var now = clock.GetUtcNow();
        if (relationship.AskProvider(command.Provider, command.Reason, now).Refused(out refusal)) return refusal;

        await db.Owe(new(MailKind.RemovalAsked, relationship.Id.Value, actor.Organization, now), tenant, ct);
        return await db.Commit(actor, ct);
    }
}
