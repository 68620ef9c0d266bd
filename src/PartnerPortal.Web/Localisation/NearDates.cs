using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Web.Kit.Signs;

namespace PartnerPortal.Web.Localisation;

/// <summary>
/// What is near is told from the reader's today: "today 09:12", "yesterday", "in 12 days". The reader's zone is the one in
/// which the clock's "now" is given. Its words stand in NearDates.resx and NearDates.ko.resx.
/// </summary>
public sealed class NearDates(IStringLocalizer<NearDates> texts)
{
    public string Of(DateTimeOffset instant, DateTimeOffset now)
    {
        var local = instant.ToOffset(now.Offset);
        return local.Date == now.Date ? texts["TodayAt", local.ToString("HH:mm", CultureInfo.InvariantCulture)] : Of(DayOf(local), now);
    }

    /// <summary>A day without a time. What is longer past is told by its day.</summary>
    public string Of(DateOnly day, DateTimeOffset now) => (day.DayNumber - DayOf(now).DayNumber) switch
    {
        0 => texts["Today"],
        1 => texts["Tomorrow"],
        -1 => texts["Yesterday"],
        > 1 and var days => texts["InDays", days.ToString("N0", CultureInfo.CurrentUICulture)],
        _ => Dates.Short(day),
    };

    private static DateOnly DayOf(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);
}
