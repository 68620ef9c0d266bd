using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>Believes an id token that was made for the portal, and for this attempt.</summary>
internal sealed class IdTokenCheck(OidcSettings settings, TokenTrust trust)
{
    public async Task<ClaimsIdentity> Check(string idToken, SignInAttempt attempt, CancellationToken ct)
    {
        var (token, person) = await trust.Believe(idToken, [settings.ClientId], ct);
        if (!Same(token, "nonce", attempt.Nonce)) throw TokenTrust.NotTrusted("The id token belongs to another attempt.");
        if (token.TryGetPayloadValue<string>("azp", out _) ? !Same(token, "azp", settings.ClientId) : token.Audiences.Skip(1).Any()) throw TokenTrust.NotTrusted("The id token was made for another application.");
        return person;
    }

    private static bool Same(JsonWebToken token, string claim, string expected) => token.TryGetPayloadValue<string>(claim, out var told)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(told), Encoding.UTF8.GetBytes(expected));
}
