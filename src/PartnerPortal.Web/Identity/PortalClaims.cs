using System.Security.Claims;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Identity;

/// <summary>
/// What a sign-in says of a person: who, and with which tenant. Everything else (organisation, roles) is looked up,
/// so that nothing stale or forged counts.
/// </summary>
internal static class PortalClaims
{
    private const string User = "sub";
    private const string Tenant = "tid";

    public static ClaimsPrincipal Of(UserId user, TenantId tenant, string scheme) =>
        new(new ClaimsIdentity([new(User, user.ToString()), new(Tenant, tenant.ToString())], scheme, User, roleType: null));

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person and the tenant of the sign-in, or null: nobody is signed in.</summary>
        public (UserId User, TenantId Tenant)? SignIn() =>
            Guid.TryParse(principal.FindFirst(User)?.Value, out var user) && Guid.TryParse(principal.FindFirst(Tenant)?.Value, out var tenant)
                ? (UserId.From(user), TenantId.From(tenant))
                : null;
    }
}
