using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Preferences;

/// <summary>The person's choice of theme, kept in a cookie. Without one the page follows the system, in CSS alone.</summary>
internal static class Theme
{
    public const string Cookie = "pp.theme";
    public const string System = "system";

    public static IReadOnlyList<string> Choices { get; } = ["light", "dark", "contrast"];

    public static string? Of(HttpContext? context, PortalSettings settings) =>
        context?.Request.Cookies[settings.CookieName(Cookie)] is { } chosen && Choices.Contains(chosen, StringComparer.Ordinal) ? chosen : null;
}
