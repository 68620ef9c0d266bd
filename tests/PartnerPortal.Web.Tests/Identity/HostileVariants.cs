using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>What an attacker, or a broken provider, does to one answer, and what the person is told.</summary>
internal static class HostileVariants
{
    public static readonly IReadOnlyDictionary<string, (Action<Attempt> Bend, SignInFault Fault)> All = new Dictionary<string, (Action<Attempt>, SignInFault)>
    {
        ["the nonce of another attempt"] = (a => a.Claims["nonce"] = "another", SignInFault.NotTrusted),
        ["no nonce"] = (a => a.Claims.Remove("nonce"), SignInFault.NotTrusted),
        ["another issuer in the token"] = (a => a.Claims["iss"] = "https://evil.example", SignInFault.NotTrusted),
        ["no issuer in the token"] = (a => a.Claims.Remove("iss"), SignInFault.NotTrusted),
        ["another issuer in the answer"] = (a => a.Answers("iss", "https://evil.example"), SignInFault.NotTrusted),
        ["no issuer in an answer that promised one"] = (a => a.Answers("iss", null), SignInFault.NotTrusted),
        ["an expired token"] = (a => a.Claims["exp"] = Seconds(-10), SignInFault.NotTrusted),
        ["a token without an end"] = (a => a.Claims.Remove("exp"), SignInFault.NotTrusted),
        ["a token of the future"] = (a => a.Claims["nbf"] = Seconds(10), SignInFault.NotTrusted),
        ["a token for another application"] = (a => a.Claims["aud"] = "another", SignInFault.NotTrusted),
        ["a token for two, made for nobody"] = (a => a.Claims["aud"] = new[] { SignInStage.Client, "another" }, SignInFault.NotTrusted),
        ["a token that another application asked for"] = (a => a.Claims["azp"] = "another", SignInFault.NotTrusted),
        ["a token for nobody"] = (a => a.Claims.Remove("sub"), SignInFault.NotTrusted),
        ["a token of no tenant"] = (a => a.Claims.Remove("tid"), SignInFault.NotTrusted),
        ["a tenant that is no id"] = (a => a.Claims["tid"] = "../../admin", SignInFault.NotTrusted),
        ["a token without a signature"] = (a => a.OnTheWay = Unsigned, SignInFault.NotTrusted),
        ["a token with its signature cut off"] = (a => a.OnTheWay = token => token[..(token.LastIndexOf('.') + 1)], SignInFault.NotTrusted),
        ["a token changed on the way"] = (a => a.OnTheWay = Promoted, SignInFault.NotTrusted),
        ["a token signed with the portal's own secret"] = (a => (a.Key, a.Algorithm) = (Shared(SignInStage.Secret), "HS256"), SignInFault.NotTrusted),
        ["a token signed with the public key as a secret"] = (a => (a.Key, a.Algorithm) = (Shared(((RsaSecurityKey)a.Key).Rsa.ExportSubjectPublicKeyInfoPem()), "HS256"), SignInFault.NotTrusted),
        ["a key that the provider doesn't have"] = (a => a.Key = FakeProvider.NewKey(), SignInFault.NotTrusted),
        ["another key under the provider's name"] = (a => a.Key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = a.Key.KeyId }, SignInFault.NotTrusted),
        ["something that is no token"] = (a => a.OnTheWay = _ => "no token at all", SignInFault.NotTrusted),
        ["no token"] = (a => a.Instead = (HttpStatusCode.OK, "{\"access_token\":\"x\"}"), SignInFault.NotTrusted),
        ["a state changed on the way"] = (a => a.Answers("state", a.Asked["state"][..^8] + "AAAAAAAA"), SignInFault.Interrupted),
        ["a state made up"] = (a => a.Answers("state", "made-up"), SignInFault.Interrupted),
        ["no state"] = (a => a.Answers("state", null), SignInFault.Interrupted),
        ["two states"] = (a => a.Answer.Add(new("state", "another")), SignInFault.Interrupted),
        ["two codes"] = (a => a.Answer.Add(new("code", "another")), SignInFault.Interrupted),
        ["no code"] = (a => a.Answers("code", null), SignInFault.Interrupted),
        ["a code made up"] = (a => a.Answers("code", "made-up"), SignInFault.Interrupted),
        ["a code that was redeemed before"] = (a => a.IsRedeemed = true, SignInFault.Interrupted),
        ["a no of the provider"] = (a => a.Fails("access_denied"), SignInFault.Declined),
        ["a no of somebody else"] = (a => { a.Fails("access_denied"); a.Answers("iss", "https://evil.example"); }, SignInFault.NotTrusted),
        ["a provider that is busy"] = (a => a.Fails("temporarily_unavailable"), SignInFault.ProviderAway),
        ["an error that nobody knows"] = (a => a.Fails("<script>alert(1)</script>"), SignInFault.NotSetUp),
        ["a provider that fails at the last step"] = (a => a.Instead = (HttpStatusCode.InternalServerError, "{}"), SignInFault.ProviderAway),
        ["a provider that answers no JSON"] = (a => a.Instead = (HttpStatusCode.OK, "<html>"), SignInFault.ProviderAway),
        ["a provider that doesn't know the portal"] = (a => a.Instead = (HttpStatusCode.Unauthorized, "{\"error\":\"invalid_client\"}"), SignInFault.NotSetUp),
        ["a tenant that nobody registered, and an address that nobody vouches for"] = (a => (a.Claims["tid"], a.Claims["email_verified"]) = (Guid.NewGuid().ToString(), false), SignInFault.TenantUnknown),
        ["an address that nobody vouches for"] = (a => (a.Claims["sub"], a.Claims["email_verified"]) = ("an account that never came", false), SignInFault.PersonUnknown),
        ["somebody whom nobody invited"] = (a => (a.Claims["sub"], a.Claims["email"]) = ("an account that never came", "somebody@portal.example"), SignInFault.PersonUnknown),
    };

    private static long Seconds(int minutesAhead) => DateTimeOffset.UtcNow.AddMinutes(minutesAhead).ToUnixTimeSeconds();

    private static void Fails(this Attempt attempt, string error)
    {
        attempt.Answers("code", null);
        attempt.Answers("error", error);
    }

    private static SymmetricSecurityKey Shared(string secret) => new(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    private static string Promoted(string token)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"sub\":\"", "\"sub\":\"0", StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
