using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// How people and programs prove who they are: a cookie for pages, a bearer token for the API. OpenID Connect joins
/// here as a further scheme; whatever the scheme, it ends in <see cref="PortalClaims"/>.
/// </summary>
internal static class IdentitySetup
{
    private const string EitherScheme = "Portal";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPortalIdentity()
        {
            services.AddAuthentication(EitherScheme)
                .AddPolicyScheme(EitherScheme, displayName: null, options => options.ForwardDefaultSelector = Choose)
                .AddBearerToken()
                .AddCookie(options =>
                {
                    options.Cookie.Name = "pp.session";
                    options.Cookie.SameSite = SameSiteMode.Lax; // an invitation's link comes from a mail program
                    options.LoginPath = "/sign-in";
                    options.ReturnUrlParameter = "returnUrl";
                    options.ExpireTimeSpan = TimeSpan.FromHours(8);
                    options.SlidingExpiration = true;
                });
            services.AddAuthorization().AddCascadingAuthenticationState().AddScoped<CurrentActor>();
            return services;
        }
    }

    private static string Choose(HttpContext context) => context.Request.Headers.Authorization.Count > 0 || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        ? BearerTokenDefaults.AuthenticationScheme
        : CookieAuthenticationDefaults.AuthenticationScheme;
}
