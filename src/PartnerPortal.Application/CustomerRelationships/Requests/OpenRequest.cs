using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>Notes that a person looked at a request. Asked by a page that runs in a browser, not by a mail program's preview.</summary>
public sealed class OpenRequest(PortalDbContext db, TimeProvider clock)
{
    public async Task<Result> Handle(Actor? reader, string token, CancellationToken ct)
    {
        var hash = LinkTokens.Hash(token);
        var now = clock.GetUtcNow();
        var request = await db.RelationshipRequests.SingleOrDefaultAsync(r => r.Link.TokenHash == hash, ct);
        if (request is null || request.Link.IsExpired(now) || (reader is not null && request.IsBy(reader.Organization))) return Result.Ok;

        return request.Open(now).Refused(out _) ? Result.Ok : await db.Commit(reader, ct);
    }
}
