using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using PartnerPortal.Web.Identity.BreakingGlass;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Identity.Tokens;
using PartnerPortal.Web.Shell.Hardening;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// How people and programs prove who they are: a cookie for pages, a bearer token for the API. A provider signs people
/// in to the cookie; whatever the scheme, it ends in <see cref="PortalClaims"/>.
/// </summary>
internal static class IdentitySetup
{
    private const string EitherScheme = "Portal";

    extension(WebApplicationBuilder builder)
    {
        public WebApplicationBuilder AddPortalIdentity()
        {
            var portal = PortalSettings.Read(builder.Configuration, builder.Environment);
            builder.Services.AddAuthentication(EitherScheme)
                .AddPolicyScheme(EitherScheme, displayName: null, options => options.ForwardDefaultSelector = BearerHeader.SchemeToAsk)
                .AddBearerToken()
                .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, displayName: null, configureOptions: null)
                .AddCookie(options =>
                {
                    options.Cookie.Name = portal.CookieName("pp.session");
                    options.Cookie.SecurePolicy = portal.CookieSecurity;
                    options.Cookie.SameSite = SameSiteMode.Lax; // an invitation's link comes from a mail program
                    options.LoginPath = "/sign-in";
                    options.ReturnUrlParameter = "returnUrl";
                    options.ExpireTimeSpan = portal.Sessions.Absolute; // the store ends it sooner: see SessionCookie
                    options.SlidingExpiration = false;
                    options.EventsType = typeof(SessionCookie);
                })
                .AddProvider(builder.Configuration, portal);
            builder.Services.AddAuthorization().AddCascadingAuthenticationState().AddScoped<CurrentActor>().AddScoped<SeenRights>().AddScoped<SessionCookie>()
                .AddSingleton(portal.Sessions).AddSingleton(BreakGlassSettings.Read(builder.Configuration)).AddScoped<AuthenticationStateProvider, LiveAuthenticationState>();
            return builder;
        }
    }
}
