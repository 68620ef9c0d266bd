using System.Security.Claims;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect;

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
    private const string TokenId = "jti";
    private const string ApplicationId = "appid";
    private const string PasswordOnly = "pwd_only";
    private const string TokenScopeName = "scp";

    public static ClaimsPrincipal Of(UserId user, TenantId tenant, string scheme, string? session = null)
    {
        List<Claim> claims = [new(User, user.ToString()), new(Tenant, tenant.ToString())];
        if (session is not null) claims.Add(new(SessionSecret, session));
        return new(new ClaimsIdentity(claims, scheme, User, roleType: null));
    }

    public static ClaimsPrincipal OfToken(RecogniseToken.Answer known, string scheme)
    {
        var principal = Of(known.Application is { } application ? UserId.From(application.Value) : known.User, known.Tenant, scheme);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaims([new(TokenId, known.Token.ToString()), new(TokenScopeName, known.Scope.ToString())]);
        if (known.Application is not null) identity.AddClaim(new(ApplicationId, known.Application.ToString()!));
        return principal;
    }

    public static ClaimsPrincipal OfBearer(UserId user, AccessTokenCheck.Bearer bearer, string scheme)
    {
        var principal = Of(user, bearer.Tenant, scheme);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new(TokenScopeName, bearer.Scope.ToString()));
        if (!bearer.HasMfa) identity.AddClaim(new(PasswordOnly, "true"));
        return principal;
    }

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person and the tenant of the sign-in, or null: nobody is signed in.</summary>
        public (UserId User, TenantId Tenant)? SignIn() =>
            Guid.TryParse(principal.FindFirst(User)?.Value, out var user) && Guid.TryParse(principal.FindFirst(Tenant)?.Value, out var tenant)
                ? (UserId.From(user), TenantId.From(tenant))
                : null;

        /// <summary>The token's own id, or null: it isn't one that the portal keeps a record of.</summary>
        public string? Token() => principal.FindFirst(TokenId)?.Value;

        /// <summary>The application that acts by itself, or null: a person does.</summary>
        public RegisteredApplicationId? Application() =>
            Guid.TryParse(principal.FindFirst(ApplicationId)?.Value, out var application) ? RegisteredApplicationId.From(application) : null;

        /// <summary>What the token may be used for, or null: whatever its person may.</summary>
        public TokenScope? Scope() => Enum.TryParse<TokenScope>(principal.FindFirst(TokenScopeName)?.Value, out var scope) ? scope : null;

        /// <summary>The provider said of its token that no more than a password was asked for.</summary>
        public bool HasPasswordOnly() => principal.HasClaim(claim => claim.Type == PasswordOnly);

        /// <summary>The secret of the session, or null: a program's token, which has none.</summary>
        public string? Session() => principal.FindFirst(SessionSecret)?.Value;
    }
}
