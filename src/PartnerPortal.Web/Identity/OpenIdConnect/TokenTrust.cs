using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Believes a token of the provider only when everything fits: signature, key, issuer, tenant, audience and time. One that
/// names an unknown key is asked about once more with fresh keys, because providers change theirs.
/// </summary>
internal sealed class TokenTrust(OidcSettings settings, IssuerRule issuers, Discovery discovery, TimeProvider clock)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false };

    // Only keys that the provider alone holds: "none" and shared secrets are never among them.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="SignInFailedException">Something doesn't fit.</exception>
    public async Task<(JsonWebToken Token, ClaimsIdentity Person)> Believe(string token, IReadOnlyList<string> audiences, CancellationToken ct)
    {
        var provider = await discovery.Find(ct);
        var result = await Validate(token, audiences, provider);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            provider = await discovery.Renew(ct);
            result = await Validate(token, audiences, provider);
        }

        if (!result.IsValid) throw NotTrusted($"The token is refused: {result.Exception?.GetType().Name}.");

        var read = (JsonWebToken)result.SecurityToken;
        if (string.IsNullOrEmpty(read.Subject)) throw NotTrusted("The token names nobody.");
        KeepToTenant(read, provider);
        return (read, result.ClaimsIdentity);
    }

    /// <summary>The tenant that a token speaks of, or null: it names none.</summary>
    public Guid? TenantOf(ClaimsIdentity identity) => settings.OnlyTenant ?? (Guid.TryParse(identity.FindFirst(settings.TenantClaim)?.Value, out var tenant) ? tenant : null);

    public static SignInFailedException NotTrusted(string message) => new(SignInFault.NotTrusted, message);

    private void KeepToTenant(JsonWebToken token, OpenIdConnectConfiguration provider)
    {
        var tenant = TenantOf(new ClaimsIdentity(token.Claims)) ?? throw NotTrusted("The token names no tenant.");
        if (!issuers.Allows(provider.Issuer, token.Issuer, tenant)) throw NotTrusted("The issuer doesn't speak for that tenant.");
        if (KeyIssuer(provider, token.Kid) is { } of && !issuers.Allows(of, token.Issuer, tenant)) throw NotTrusted("The key belongs to another issuer.");
        if (!issuers.LetsIn(tenant)) throw new SignInFailedException(SignInFault.TenantNotAllowed, $"Tenant {tenant} isn't on the list.");
    }

    // Entra ID says of each key for which issuer it signs.
    private static string? KeyIssuer(OpenIdConnectConfiguration provider, string? key) =>
        provider.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == key)?.AdditionalData.TryGetValue("issuer", out var issuer) is true ? issuer?.ToString() : null;

    private Task<TokenValidationResult> Validate(string token, IReadOnlyList<string> audiences, OpenIdConnectConfiguration provider) => Reader.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidAudiences = audiences,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = provider.SigningKeys,
        ValidateIssuer = false, // it depends on the tenant that the token names: see KeepToTenant
        LifetimeValidator = (from, until, _, _) => until > Now - ClockSkew && !(from > Now + ClockSkew),
    });
}
