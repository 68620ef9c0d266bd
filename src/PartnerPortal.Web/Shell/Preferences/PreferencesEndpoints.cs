using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Preferences;

/// <summary>Language and theme are properties of the browser, not of the account: two cookies, changed by two small forms.</summary>
internal static class PreferencesEndpoints
{
    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPreferences()
        {
            var preferences = routes.MapGroup("/preferences").ExcludeFromDescription();

            preferences.MapPost("/language", ChooseLanguage);
            preferences.MapPost("/theme", ChooseTheme);

            return routes;
        }
    }

    private static RedirectHttpResult ChooseLanguage(HttpContext context, PortalSettings settings, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (PortalLanguages.All.Contains(culture, StringComparer.Ordinal))
            Keep(context, settings.CookieName(PortalLanguages.Cookie), CookieRequestCultureProvider.MakeCookieValue(new(culture)));

        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static RedirectHttpResult ChooseTheme(HttpContext context, PortalSettings settings, [FromForm] string theme, [FromForm] string? returnUrl)
    {
        if (Theme.Choices.Contains(theme, StringComparer.Ordinal)) Keep(context, settings.CookieName(Theme.Cookie), theme);
        else context.Response.Cookies.Delete(settings.CookieName(Theme.Cookie));

        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax });
}
