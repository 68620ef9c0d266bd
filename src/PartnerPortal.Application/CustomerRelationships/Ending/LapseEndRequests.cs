using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>
/// When a customer's deadline has passed: what nothing stands in the way of ends by itself, the rest goes to the
/// operator's queue (11.5) and ends as soon as it is cleared. One commit each: one that changed meanwhile waits for the next beat.
/// </summary>
public sealed class LapseEndRequests(PortalDbContext db, RemovalDesk desk, TimeProvider clock)
{
    private const int BatchSize = 50;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = db.CustomerRelationships.Where(r => r.Status == RelationshipStatus.EndRequested && r.EndRequest!.Deadline <= now);
        var fresh = await due.Where(r => r.EndRequest!.QueuedAt == null).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(ct);
        var queued = await due.Where(r => r.EndRequest!.QueuedAt != null).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(ct);
        var moved = 0;
        foreach (var relationship in fresh.Concat(queued))
        {
            if (!await Settle(relationship, now, ct)) continue;
            if ((await db.Commit(null, ct)).Refused(out _)) break;

            moved++;
        }

        return moved;
    }

    private async Task<bool> Settle(CustomerRelationship relationship, DateTimeOffset now, CancellationToken ct)
    {
        var query = await desk.Removal(relationship, by: null, declared: true, ct);
        var isBlocked = desk.Preview(query).Clear().Refused(out _, out _);
        if (isBlocked && relationship.EndRequest is { QueuedAt: not null }) return false;

        if (desk.FileForCustomer(query).Clear().Refused(out _, out var clearance))
        {
            relationship.HandToOperator(now);
            return true;
        }

        if (relationship.Lapse(clearance, now).Refused(out _)) return false;

        await desk.ReleaseSupport(relationship, ct);
        await db.Owe(new(MailKind.RelationshipRemoved, relationship.Id.Value, relationship.Partner, now), relationship.CustomerTenant, ct);
        await db.Owe(new(MailKind.CustomerRemoved, relationship.Id.Value, relationship.Customer, now), relationship.PartnerTenant, ct);
        return true;
    }
}
