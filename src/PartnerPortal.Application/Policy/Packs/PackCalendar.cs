using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>
/// A node's copy of the schedule, so that no decision has to ask the store for its pack. It is read anew at once where it was
/// changed, and elsewhere within half a minute: packs are announced days ahead.
/// </summary>
public sealed class PackCalendar
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private Copy? _copy;
    private long _changes;

    public PackSchedule Read(DateTimeOffset now, Func<PackSchedule> read)
    {
        if (Volatile.Read(ref _copy) is { } copy && (now - copy.ReadAt).Duration() < MaxAge) return copy.Schedule;

        var seen = Interlocked.Read(ref _changes);
        var schedule = read();
        if (seen == Interlocked.Read(ref _changes)) Volatile.Write(ref _copy, new(schedule, now)); // else it may be from before the change
        return schedule;
    }

    /// <summary>The pack in force as this node read it last, however long ago: for words, which don't wait for the store.</summary>
    public PolicyPack LastKnown(DateTimeOffset now) => (Volatile.Read(ref _copy)?.Schedule ?? PackSchedule.Founding).On(DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>Something was committed that the copy doesn't know.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        if (Volatile.Read(ref _copy) is { } copy) Volatile.Write(ref _copy, copy with { ReadAt = DateTimeOffset.MinValue });
    }

    private sealed record Copy(PackSchedule Schedule, DateTimeOffset ReadAt);
}
