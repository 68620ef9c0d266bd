using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using PartnerPortal.Application;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;
using PartnerPortal.Web.Identity.Tokens;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>Connects the provider that the configuration names. In demo mode, and without one, there is nothing here.</summary>
internal static class OidcSetup
{
    public const string Scheme = "OpenIdConnect";

    extension(AuthenticationBuilder authentication)
    {
        public AuthenticationBuilder AddProvider(IConfiguration configuration, PortalSettings portal)
        {
            var told = portal.IsDemo ? null : OidcSettings.Read(configuration);
            authentication.Services.AddSingleton(new WorkAccounts(told?.Authority.GetLeftPart(UriPartial.Authority)));
            if (told is not { } provider) return authentication;
            if (portal.IsPublicUrlTold && !portal.PublicUrl.IsSafe)
                throw new CannotStartException($"Portal:PublicUrl is '{portal.PublicUrl}'. People who sign in need an https address; plain http is for this machine alone.");

            authentication.Services.AddSingleton(provider)
                .AddSingleton<ProviderChannel>().AddSingleton<IssuerRule>().AddSingleton<Discovery>().AddSingleton<ClientProof>()
                .AddSingleton<TokenEndpoint>().AddSingleton<TokenTrust>().AddSingleton<IdTokenCheck>().AddSingleton<AccessTokenCheck>().AddSingleton<OidcClient>().AddScoped<SignInEvents>();
            authentication.Services.AddOptions<OidcOptions>(Scheme)
                .Configure<IDataProtectionProvider>((options, seals) => options.State = new PropertiesDataFormat(seals.CreateProtector("PartnerPortal.SignIn.State")));
            return authentication.AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.Name, displayName: null, configureOptions: null)
                .AddRemoteScheme<OidcOptions, OidcHandler>(Scheme, displayName: null, options => Fill(options, provider, portal));
        }
    }

    private static void Fill(OidcOptions options, OidcSettings provider, PortalSettings portal)
    {
        options.CallbackPath = provider.CallbackPath;
        options.SignedOutCallbackPath = provider.SignedOutCallbackPath;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.CorrelationCookie.Name = portal.CookieName("pp.correlation.");
        options.CorrelationCookie.SecurePolicy = portal.CookieSecurity;
        options.PublicUrl = portal.IsPublicUrlTold ? portal.PublicUrl : null;
        options.EventsType = typeof(SignInEvents);
    }
}
