using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>What an attacker makes of an access token.</summary>
internal static class HostileTokens
{
    public static readonly IReadOnlyDictionary<string, Action<MintedToken>> All = new Dictionary<string, Action<MintedToken>>
    {
        ["a key that the provider doesn't have"] = t => t.Key = FakeProvider.NewKey(),
        ["another key under the provider's name"] = t => t.Key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = t.Key.KeyId },
        ["no signature, and says so"] = t => t.OnTheWay = token => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{token.Split('.')[1]}.",
        ["the signature cut off"] = t => t.OnTheWay = token => token[..(token.LastIndexOf('.') + 1)],
        ["somebody else put in"] = t => t.OnTheWay = Promoted,
        ["signed with the public key as a secret"] = t => (t.Key, t.Algorithm) = (Shared(((RsaSecurityKey)t.Key).Rsa.ExportSubjectPublicKeyInfoPem(), t.Key.KeyId), "HS256"),
        ["signed with the portal's own secret"] = t => (t.Key, t.Algorithm) = (Shared(SignInStage.Secret, t.Key.KeyId), "HS256"),
        ["expired"] = t => Move(t, "exp", -8),
        ["without an end"] = t => t.Claims.Remove("exp"),
        ["of the future"] = t => Move(t, "nbf", 3),
        ["for another service"] = t => t.Claims["aud"] = "api://another",
        ["for another service, too"] = t => t.Claims["aud"] = new[] { $"api://{SignInStage.Client}", "api://another" },
        ["for a service that is nearly the portal"] = t => t.Claims["aud"] = $"api://{SignInStage.Client}/",
        ["for nobody's service"] = t => t.Claims.Remove("aud"),
        ["of another issuer"] = t => t.Claims["iss"] = "https://evil.example",
        ["of no issuer"] = t => t.Claims.Remove("iss"),
        ["of a tenant that nobody registered"] = t => t.Claims["tid"] = Guid.NewGuid().ToString(),
        ["of no tenant"] = t => t.Claims.Remove("tid"),
        ["of a tenant that is no id"] = t => t.Claims["tid"] = "../../admin",
        ["for nobody"] = t => t.Claims.Remove("sub"),
        ["for somebody who never signed in, under a known address"] = t => t.Claims["sub"] = "an account that never came",
        ["an id token"] = t => (t.Claims["aud"], t.Claims["nonce"], t.Claims["scope"]) = (SignInStage.Client, "n-0S6_WzA2Mj", ""),
        ["an id token that claims a scope"] = t => (t.Claims["aud"], t.Claims["nonce"]) = (SignInStage.Client, "n-0S6_WzA2Mj"),
        ["without a scope"] = t => t.Claims.Remove("scope"),
        ["with a scope of something else"] = t => t.Claims["scope"] = "openid profile writer",
        ["no token at all"] = t => t.OnTheWay = _ => "eyJhbGciOiJSUzI1NiJ9.e30.x",
        ["half a token"] = t => t.OnTheWay = token => token[..(token.Length / 2)],
    };

    private static void Move(MintedToken token, string claim, int minutes) =>
        token.Claims[claim] = (token.Claims.TryGetValue(claim, out var told) ? (long)told : (long)token.Claims["iat"]) + (minutes * 60);

    private static SymmetricSecurityKey Shared(string secret, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) { KeyId = name };

    private static string Promoted(string token)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"sub\":\"", "\"sub\":\"0", StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
