using Microsoft.AspNetCore.Localization;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Preferences;

/// <summary>The languages of the portal: the one that was chosen in this browser, or else the one that the browser asks for.</summary>
internal static class PortalLanguages
{
    public const string Cookie = "pp.language";

    public static IReadOnlyList<string> All { get; } = ["en", "ko"];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPortalLanguages()
        {
            services.AddLocalization().AddOptions<RequestLocalizationOptions>().Configure<PortalSettings>((options, settings) =>
            {
                options.SetDefaultCulture(All[0]).AddSupportedCultures([.. All]).AddSupportedUICultures([.. All]);
                options.RequestCultureProviders.OfType<CookieRequestCultureProvider>().Single().CookieName = settings.CookieName(Cookie);
            });
            return services;
        }
    }
}
