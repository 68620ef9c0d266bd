namespace PartnerPortal.EndToEnd.Tests;

/// <summary>The machine's clock, until a journey goes on at a later day. Timers run as they always do.</summary>
public sealed class TravellingClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>Goes on so many days later, at the beginning of that day in UTC.</summary>
    public void GoOnTo(DateOnly day) =>
        Interlocked.Exchange(ref _ahead, (new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) - base.GetUtcNow()).Ticks);

    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);
}
