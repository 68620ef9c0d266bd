using System.Globalization;

namespace PartnerPortal.Web.Kit.Signs;

/// <summary>
/// Dates as people here write them: "5 Dec 2026" and "2026. 12. 5." in lists, "5 December 2026" and "2026년 12월 5일" in sentences,
/// always with a 24-hour clock. Says the instant in the offset it comes with.
/// </summary>
public static class Dates
{
    private static bool Korean => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko";

    public static string Short(DateTimeOffset at) => Say(at, "d MMM yyyy", "yyyy. M. d.");

    public static string Short(DateOnly day) => Short(Midnight(day));

    public static string Long(DateTimeOffset at) => Say(at, "d MMMM yyyy", "yyyy'년' M'월' d'일'");

    public static string Long(DateOnly day) => Long(Midnight(day));

    public static string WithTime(DateTimeOffset at) => Say(at, "d MMM yyyy, HH:mm", "yyyy. M. d. HH:mm");

    private static string Say(DateTimeOffset at, string english, string korean) =>
        at.ToString(Korean ? korean : english, CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
