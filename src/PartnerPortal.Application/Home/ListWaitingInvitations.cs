using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Home;

/// <summary>The invitations that wait for the actor's own organisation, soonest end first: what a mail may have failed to tell.</summary>
public sealed class ListWaitingInvitations(PortalDbContext db, LinkTokens tokens, TimeProvider clock)
{
    private const int MostRows = 20;

    /// <param name="Token">The link's secret: the invitation is addressed to the actor, who answers it by that link.</param>
    public sealed record Row(PartnershipInvitationId Id, CompanyName Provider, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, string Token);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePartnerships).Refused(out var refusal)) return refusal;

        var now = clock.GetUtcNow();
        var invitations = await db.PartnershipInvitations.AsNoTracking()
            .Where(i => i.AddressedTenant == actor.Tenant && i.Link.ExpiresAt > now && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened))
            .OrderBy(i => i.Link.ExpiresAt).Take(MostRows).ToListAsync(ct);
        var names = await db.NamesOf(invitations.Select(i => (OrganizationId?)i.Provider), ct);
        return invitations.ConvertAll(i => new Row(i.Id, names.NameOf(i.Provider)!, i.Link.SentAt, i.Link.ExpiresAt, tokens.For(i.Id.Value)));
    }
}
