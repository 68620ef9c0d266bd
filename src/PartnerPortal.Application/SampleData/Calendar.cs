namespace PartnerPortal.Application.SampleData;

/// <summary>
/// Turns "so many days ago" into an instant in office hours, relative to the day of seeding: what is about to expire in
/// the tables is about to expire on the screen, whenever the portal is first started.
/// </summary>
internal sealed record Calendar(DateTimeOffset Today)
{
    private const int OfficeMinutes = 400, Stride = 37;

    /// <param name="minutes">Later on the same day. Today begins three hours ago.</param>
    public DateTimeOffset Ago(int days, int minutes = 0) => days == 0
        ? Today.AddHours(-3).AddMinutes(minutes)
        : new DateTimeOffset(Today.UtcDateTime.Date, TimeSpan.Zero).AddDays(-days).AddMinutes((days * Stride % OfficeMinutes) + minutes);

    public DateOnly In(int days) => DateOnly.FromDateTime(Today.UtcDateTime).AddDays(days);
}

/// <summary>Runs through the past while the story is played, so that records carry the day on which things happened.</summary>
internal sealed class StoryClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
