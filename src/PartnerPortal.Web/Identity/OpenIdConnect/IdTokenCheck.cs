using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Believes an id token only when everything fits: signature, key, issuer, tenant, audience, time and nonce. One that names
/// an unknown key is asked about once more with fresh keys, because providers change theirs.
/// </summary>
internal sealed class IdTokenCheck(OidcSettings settings, IssuerRule issuers, Discovery discovery, TimeProvider clock)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false };

    // Only keys that the provider alone holds: "none" and shared secrets are never among them.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ClaimsIdentity> Check(string idToken, SignInAttempt attempt, CancellationToken ct)
    {
        var provider = await discovery.Find(ct);
        var result = await Validate(idToken, provider);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            provider = await discovery.Renew(ct);
            result = await Validate(idToken, provider);
        }

        if (!result.IsValid) throw NotTrusted($"The id token is refused: {result.Exception?.GetType().Name}.");

        var token = (JsonWebToken)result.SecurityToken;
        if (!Same(token, "nonce", attempt.Nonce)) throw NotTrusted("The id token belongs to another attempt.");
        if (string.IsNullOrEmpty(token.Subject)) throw NotTrusted("The id token names nobody.");
        if (token.TryGetPayloadValue<string>("azp", out _) ? !Same(token, "azp", settings.ClientId) : token.Audiences.Skip(1).Any()) throw NotTrusted("The id token was made for another application.");
        KeepToTenant(token, provider);
        return result.ClaimsIdentity;
    }

    /// <summary>The tenant that a token speaks of, or null: it names none.</summary>
    public Guid? TenantOf(ClaimsIdentity identity) => settings.OnlyTenant ?? (Guid.TryParse(identity.FindFirst(settings.TenantClaim)?.Value, out var tenant) ? tenant : null);

    private void KeepToTenant(JsonWebToken token, OpenIdConnectConfiguration provider)
    {
        var tenant = TenantOf(new ClaimsIdentity(token.Claims)) ?? throw NotTrusted("The id token names no tenant.");
        if (!issuers.Allows(provider.Issuer, token.Issuer, tenant)) throw NotTrusted("The issuer doesn't speak for that tenant.");
        if (KeyIssuer(provider, token.Kid) is { } of && !issuers.Allows(of, token.Issuer, tenant)) throw NotTrusted("The key belongs to another issuer.");
        if (!issuers.LetsIn(tenant)) throw new SignInFailedException(SignInFault.TenantNotAllowed, $"Tenant {tenant} isn't on the list.");
    }

    // Entra ID says of each key for which issuer it signs.
    private static string? KeyIssuer(OpenIdConnectConfiguration provider, string? key) =>
        provider.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == key)?.AdditionalData.TryGetValue("issuer", out var issuer) is true ? issuer?.ToString() : null;

    private Task<TokenValidationResult> Validate(string idToken, OpenIdConnectConfiguration provider) => Reader.ValidateTokenAsync(idToken, new TokenValidationParameters
    {
        ValidAudience = settings.ClientId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = provider.SigningKeys,
        ValidateIssuer = false, // it depends on the tenant that the token names: see KeepToTenant
        LifetimeValidator = (from, until, _, _) => until > Now - ClockSkew && !(from > Now + ClockSkew),
    });

    private static bool Same(JsonWebToken token, string claim, string expected) => token.TryGetPayloadValue<string>(claim, out var told)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(told), Encoding.UTF8.GetBytes(expected));

    private static SignInFailedException NotTrusted(string message) => new(SignInFault.NotTrusted, message);
}
