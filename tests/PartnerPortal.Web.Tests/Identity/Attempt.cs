using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>One sign-in as the provider sees it: what it was asked, and everything that it will answer, to be bent by a test.</summary>
public sealed class Attempt
{
    private readonly string _challenge;

    internal Attempt(Uri asked, FakeProvider provider, Dictionary<string, object> claims)
    {
        Asked = QueryHelpers.ParseQuery(asked.Query).ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString());
        _challenge = Asked["code_challenge"];
        Code = Guid.NewGuid().ToString("N");
        Key = provider.Key;
        Claims = new(claims) { ["aud"] = Asked["client_id"], ["nonce"] = Asked["nonce"] };
        Answer = [new("state", Asked["state"]), new("code", Code), new("iss", provider.Issuer)];
    }

    /// <summary>What the portal asked for.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; }

    public string Code { get; }

    public List<KeyValuePair<string, string?>> Answer { get; set; }

    public Dictionary<string, object> Claims { get; }

    public SecurityKey Key { get; set; }

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    /// <summary>What happens to the signed token on the way.</summary>
    public Func<string, string> OnTheWay { get; set; } = token => token;

    /// <summary>What the token endpoint answers instead of a token, or null: a token.</summary>
    public (HttpStatusCode Status, string Text)? Instead { get; set; }

    public bool IsRedeemed { get; set; }

    /// <summary>Where the browser is sent back to.</summary>
    public string Callback => QueryHelpers.AddQueryString(new Uri(Asked["redirect_uri"]).AbsolutePath, Answer);

    public void Answers(string name, string? value)
    {
        Answer.RemoveAll(parameter => parameter.Key == name);
        if (value is not null) Answer.Add(new(name, value));
    }

    internal bool Fits(string verifier) =>
        WebEncoders.Base64UrlEncode(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == _challenge;

    internal string Token() => OnTheWay(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = Claims,
        SigningCredentials = new SigningCredentials(Key, Algorithm),
    }));
}
