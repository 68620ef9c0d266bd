using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Partnerships;

/// <summary>Closes invitations whose time ran out. The link stops at its date by itself; this says so in the list.</summary>
public sealed class ExpireInvitations(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.PartnershipInvitations
            .Where(i => (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Opened) && i.Link.ExpiresAt <= now)
            .OrderBy(i => i.CreatedAt).Take(BatchSize).ToListAsync(ct);
        foreach (var invitation in due) invitation.Expire();

        return (await db.Commit(null, ct)).Refused(out _) ? 0 : due.Count;
    }
}
