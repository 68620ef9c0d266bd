using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace PartnerPortal.Web.Shell.Preferences;

/// <summary>Language and theme are properties of the browser, not of the account: two cookies, changed by two small forms.</summary>
internal static class PreferencesEndpoints
{
    private static readonly string[] Languages = ["en", "ko"];

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

    private static RedirectHttpResult ChooseLanguage(HttpContext context, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (Languages.Contains(culture, StringComparer.Ordinal))
            Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(culture)));

        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static RedirectHttpResult ChooseTheme(HttpContext context, [FromForm] string theme, [FromForm] string? returnUrl)
    {
        if (Theme.Choices.Contains(theme, StringComparer.Ordinal)) Keep(context, Theme.Cookie, theme);
        else context.Response.Cookies.Delete(Theme.Cookie);

        return TypedResults.LocalRedirect(ReturnUrl.Local(returnUrl));
    }

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
