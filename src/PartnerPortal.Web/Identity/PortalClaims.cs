using System.Security.Claims;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// What a sign-in says of a person: who, with which tenant, and the secret of their session. Everything else (organisation,
/// roles) is looked up, so that nothing stale or forged counts.
/// </summary>
internal static class PortalClaims
{
    private const string User = "sub";
    private const string Tenant = "tid";
    private const string SessionSecret = "sid";

    public static ClaimsPrincipal Of(UserId user, TenantId tenant, string scheme, string? session = null)
    {
        List<Claim> claims = [new(User, user.ToString()), new(Tenant, tenant.ToString())];
        if (session is not null) claims.Add(new(SessionSecret, session));
        return new(new ClaimsIdentity(claims, scheme, User, roleType: null));
    }

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person and the tenant of the sign-in, or null: nobody is signed in.</summary>
        public (UserId User, TenantId Tenant)? SignIn() =>
            Guid.TryParse(principal.FindFirst(User)?.Value, out var user) && Guid.TryParse(principal.FindFirst(Tenant)?.Value, out var tenant)
                ? (UserId.From(user), TenantId.From(tenant))
                : null;

        /// <summary>The secret of the session, or null: a program's token, which has none.</summary>
        public string? Session() => principal.FindFirst(SessionSecret)?.Value;
    }
}
