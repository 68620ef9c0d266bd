using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Audit;

/// <summary>Makes records of what happened in one commit. They share a correlation, by which their chain finds them.</summary>
internal sealed class ActivityOfAct(Actor? actor, DateTimeOffset now)
{
    private readonly Guid _correlation = Guid.CreateVersion7(now);
    private readonly List<ActivityRecord> _records = [];

    public IReadOnlyList<ActivityRecord> Records => _records;

    /// <summary>What aggregates say of themselves; each that changed gets its next version.</summary>
    public void Take(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries<IAggregateRoot>().ToList())
        {
            var root = entry.Entity;
            if (entry.State is EntityState.Unchanged && root.Events.Count == 0) continue;

            root.NextVersion();
            Take(root.Events);
            root.ForgetEvents();
        }
    }

    public void Take(IEnumerable<DomainEvent> happened) => _records.AddRange(happened.Select(one => ActivityRecord.Of(one, actor, now, _correlation)));

    public UnsealedAct Unsealed() => UnsealedAct.Of(_correlation, actor, now, _records.Count);
}
