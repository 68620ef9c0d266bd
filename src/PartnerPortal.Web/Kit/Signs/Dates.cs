using System.Globalization;

namespace PartnerPortal.Web.Kit.Signs;

/// <summary>
/// Dates as people here write them: "5 Dec 2026" and "2026. 12. 5." in lists, "5 December 2026" and "2026년 12월 5일" in sentences,
/// always with a 24-hour clock. Instants are told in the portal's own time zone.
/// </summary>
public static class Dates
{
    private static bool Korean => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko";

    public static string Short(DateTimeOffset at) => Short(DayOf(at));

    public static string Short(DateOnly day) => Say(day, "d MMM yyyy", "yyyy. M. d.");

    public static string Long(DateTimeOffset at) => Long(DayOf(at));

    public static string Long(DateOnly day) => Say(day, "d MMMM yyyy", "yyyy'년' M'월' d'일'");

    public static string WithTime(DateTimeOffset at) => Say(Here(at), "d MMM yyyy, HH:mm", "yyyy. M. d. HH:mm");

    private static string Say(IFormattable when, string english, string korean) =>
        when.ToString(Korean ? korean : english, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Here(at).DateTime);

    private static DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.Local);
}
