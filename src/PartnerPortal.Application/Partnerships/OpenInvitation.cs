using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Partnerships;

/// <summary>Notes that a person looked at an invitation. Asked by a page that runs in a browser, not by a mail program's preview.</summary>
public sealed class OpenInvitation(PortalDbContext db, TimeProvider clock)
{
    public async Task<Result> Handle(Actor? reader, string token, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var now = clock.GetUtcNow();
        var invitation = await db.PartnershipInvitations.SingleOrDefaultAsync(i => i.Link.TokenHash == hash, ct);
        if (invitation is null || invitation.Link.IsExpired(now) || reader?.Organization == invitation.Provider) return Result.Ok;

        return invitation.Open(now).Refused(out _) ? Result.Ok : await db.Commit(reader, ct);
    }
}
