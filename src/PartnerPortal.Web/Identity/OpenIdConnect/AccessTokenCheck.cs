using System.Security.Claims;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Believes an access token that the provider made for the portal's API: for one audience, and with a scope that the API
/// knows, which an id token never has.
/// </summary>
internal sealed class AccessTokenCheck(OidcSettings settings, TokenTrust trust)
{
    /// <param name="Subject">The account's id at the provider, by which a person was bound when they signed in.</param>
    public sealed record Bearer(TenantId Tenant, string Subject, TokenScope Scope, bool HasMfa);

    public async Task<Bearer> Check(string accessToken, CancellationToken ct)
    {
        var (token, person) = await trust.Believe(accessToken, settings.ApiAudiences, ct);
        if (token.Audiences.Skip(1).Any()) throw TokenTrust.NotTrusted("The access token was made for others, too.");
        if (person.HasClaim(claim => claim.Type is "nonce" or "at_hash" or "c_hash")) throw TokenTrust.NotTrusted("It is an id token.");
        if (ScopeOf(person) is not { } scope) throw TokenTrust.NotTrusted("The access token has no scope of the API.");

        return new Bearer(TenantId.From(trust.TenantOf(person)!.Value), person.Subject(settings.IsEntra), scope, person.HasMfa(settings.StepUpLevel));
    }

    // Entra ID calls it scp, the standard (RFC 9068) scope; either is a list of words.
    private static TokenScope? ScopeOf(ClaimsIdentity person)
    {
        var told = person.FindAll(claim => claim.Type is "scp" or "scope").SelectMany(claim => claim.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return told.Contains("write") ? TokenScope.Write : told.Contains("read") ? TokenScope.Read : null;
    }
}
