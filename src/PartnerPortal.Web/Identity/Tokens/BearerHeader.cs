using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Web.Api;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Identity.Tokens;

/// <summary>What a program shows of itself, and who looks at it. Its tokens open the API and nothing beside.</summary>
internal static class BearerHeader
{
    /// <summary>What every 401 of the API asks for.</summary>
    public const string Challenge = "Bearer";

    private const string Beginning = Challenge + " ";

    // How each signed token begins: an object in Base64.
    private const string SignedBeginning = "ey";

    extension(HttpRequest request)
    {
        /// <summary>What stands after "Bearer", or null: nothing does, or more than one header claims it.</summary>
        public string? BearerToken() => request.Headers.Authorization is [{ } told] && told.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)
            ? told[Beginning.Length..].Trim()
            : null;
    }

    extension(HttpContext context)
    {
        /// <summary>The scheme by which a request may prove who it is.</summary>
        public string SchemeToAsk()
        {
            var toApi = context.Request.Path.StartsWithSegments(PortalApi.Root, StringComparison.OrdinalIgnoreCase);
            var token = toApi ? context.Request.BearerToken() : null;
            if (token?.StartsWith(TokenSecret.Beginning, StringComparison.Ordinal) is true) return ApiTokenHandler.Name;
            if (token?.StartsWith(SignedBeginning, StringComparison.Ordinal) is true && context.RequestServices.GetRequiredService<WorkAccounts>().AreConnected) return AccessTokenHandler.Name;

            return toApi || context.Request.Headers.Authorization.Count > 0 ? BearerTokenDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme;
        }
    }
}
