using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PartnerPortal.Web.Localisation;

/// <summary>
/// Days and times as the reader writes them. The reader's zone is the one in which the clock's "now" is given, so that
/// "today" is the reader's day.
/// </summary>
public sealed class Dates(IStringLocalizer<DateTexts> texts)
{
    /// <summary>5 Dec 2026; 2026. 12. 5.</summary>
    public string Day(DateOnly day) => Format(day, nameof(Day));

    /// <summary>5 December 2026; 2026년 12월 5일: in sentences.</summary>
    public string LongDay(DateOnly day) => Format(day, nameof(LongDay));

    /// <summary>14:06: in tables.</summary>
    public string Time(DateTimeOffset instant, DateTimeOffset now) => Format(instant.ToOffset(now.Offset), nameof(Time));

    /// <summary>14:06; 오후 2:06: in sentences.</summary>
    public string SpokenTime(DateTimeOffset instant, DateTimeOffset now) => Format(instant.ToOffset(now.Offset), nameof(SpokenTime));

    /// <summary>23 Nov 2026, 10:31; 2026. 11. 23. 10:31.</summary>
    public string Moment(DateTimeOffset instant, DateTimeOffset now) =>
        texts[nameof(Moment), Day(DayOf(instant, now)), Time(instant, now)];

    /// <summary>today 09:12, yesterday, tomorrow, in 12 days; what is longer past is told by its day.</summary>
    public string Near(DateTimeOffset instant, DateTimeOffset now) =>
        DayOf(instant, now) == DayOf(now, now) ? texts["TodayAt", Time(instant, now)] : Near(DayOf(instant, now), now);

    /// <summary>today, yesterday, tomorrow, in 12 days; what is longer past is told by its day.</summary>
    public string Near(DateOnly day, DateTimeOffset now) => (day.DayNumber - DayOf(now, now).DayNumber) switch
    {
        0 => texts["Today"],
        1 => texts["Tomorrow"],
        -1 => texts["Yesterday"],
        > 1 and var days => texts["InDays", days.ToString("N0", CultureInfo.CurrentUICulture)],
        _ => Day(day),
    };

    private static DateOnly DayOf(DateTimeOffset instant, DateTimeOffset now) => DateOnly.FromDateTime(instant.ToOffset(now.Offset).DateTime);

    private string Format(IFormattable value, string format) => value.ToString(texts[format], CultureInfo.CurrentUICulture);
}
