namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>Days from Monday to Friday. Public holidays differ by country and are not known here.</summary>
public static class BusinessDays
{
    /// <summary>The same time of day, so many business days later.</summary>
    public static DateTimeOffset After(DateTimeOffset from, int days)
    {
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return day;
    }
}
