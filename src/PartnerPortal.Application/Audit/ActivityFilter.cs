namespace PartnerPortal.Application.Audit;

/// <summary>Which records of the log; what is left out asks for nothing, save for the period: without a beginning, the last month (9.2).</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
/// <param name="With">The organisation on the other side: the affected customer, or a partner.</param>
/// <param name="Correlation">What one act changed.</param>
public sealed record ActivityFilter(
    DateOnly? From = null, DateOnly? To = null, string? Operation = null, string? PerformedBy = null, OrganizationId? With = null, Guid? Correlation = null)
{
    public static ActivityFilter LastMonth { get; } = new();

    public static ActivityFilter Everything { get; } = new(From: DateOnly.MinValue);

    internal IQueryable<ActivityRecord> Of(IQueryable<ActivityRecord> records, DateTimeOffset now)
    {
        var start = From is { } first ? StartOf(first) : now.AddMonths(-1);
        records = records.Where(r => r.At >= start);
        if (To is { } last && last < DateOnly.MaxValue)
        {
            var end = StartOf(last.AddDays(1));
            records = records.Where(r => r.At < end);
        }

        if (Operation is not null) records = records.Where(r => r.Operation == Word(Operation));
        if (PerformedBy is not null) records = records.Where(r => r.PerformedBy == Word(PerformedBy));
        if (Correlation is { } act) records = records.Where(r => r.Correlation == act);
        return With is { } other ? records.Where(r => r.Organization == other || r.Other == other) : records;
    }

    /// <summary>What was asked for, for the record of an export.</summary>
    internal IReadOnlyList<Change> Written() =>
    [
        .. new Change[]
        {
            new(nameof(From), null, From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), new(nameof(To), null, To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            new(nameof(Operation), null, Operation), new(nameof(PerformedBy), null, PerformedBy), new(nameof(With), null, With?.ToString()),
            new(nameof(Correlation), null, Correlation?.ToString()),
        }.Where(change => change.After is not null),
    ];

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    // No record contains a control character, and not every store can be asked for one.
    private static string Word(string typed) => typed.Any(char.IsControl) ? "" : typed;
}
