using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.CookiePolicy;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// What a browser keeps of the portal. Where people reach it over TLS, every cookie travels over TLS alone and is named so
/// that browsers take it from this very host only (<c>__Host-</c>), whatever a proxy in front makes of the request.
/// </summary>
internal static class PortalCookies
{
    private const string OfThisHost = "__Host-", Form = "pp.form";

    extension(PortalSettings settings)
    {
        /// <summary>Under which name a browser keeps a cookie of the portal.</summary>
        public string CookieName(string name) => settings.IsSecure ? OfThisHost + name : name;
    }

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPortalCookies()
        {
            services.AddAntiforgery().AddOptions<AntiforgeryOptions>().Configure<PortalSettings>((forms, settings) =>
            {
                forms.Cookie.Name = settings.CookieName(Form);
                forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // the policy below says more, and refuses no request for it
            });
            services.AddOptions<CookiePolicyOptions>().Configure<PortalSettings>((policy, settings) =>
                (policy.Secure, policy.HttpOnly) = (settings.CookieSecurity, HttpOnlyPolicy.Always));
            return services;
        }
    }
}
