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

    /// <summary>Something was committed that the copy doesn't know.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        Volatile.Write(ref _copy, null);
    }

    private sealed record Copy(PackSchedule Schedule, DateTimeOffset ReadAt);
}
