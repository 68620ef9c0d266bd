namespace PartnerPortal.Domain.Policy.Rules.Enrolling;

/// <summary>Days that facts and packs name may lie at the end of the calendar; a rule still answers.</summary>
internal static class Calendar
{
    private const int Months = 12;

    /// <summary>So many months later, or the last day there is.</summary>
    public static DateOnly MonthsAfter(DateOnly day, int months) =>
        months <= ((DateOnly.MaxValue.Year - day.Year) * Months) + Months - day.Month ? day.AddMonths(months) : DateOnly.MaxValue;
}
