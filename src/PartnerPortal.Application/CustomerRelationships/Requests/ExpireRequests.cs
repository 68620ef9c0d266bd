using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Requests;

/// <summary>Closes requests whose time ran out. The link stops at its date by itself; this says so in the list.</summary>
public sealed class ExpireRequests(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        RequestStatus[] open = [RequestStatus.Sent, RequestStatus.Opened, RequestStatus.AwaitingMca];
        var due = await db.RelationshipRequests.Where(r => open.Contains(r.Status) && r.Link.ExpiresAt <= now)
            .OrderBy(r => r.CreatedAt).Take(BatchSize).ToListAsync(ct);
        foreach (var request in due) request.Expire();

        return (await db.Commit(null, ct)).Refused(out _) ? 0 : due.Count;
    }
}
