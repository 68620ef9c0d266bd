using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerPortal.Application.Access;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>An access token as a good provider makes it for the portal's API, to be bent by a test.</summary>
internal sealed class MintedToken
{
    public MintedToken(SignInStage stage, Actor person)
    {
        Key = stage.Provider.Key;
        Claims = stage.ClaimsOf(person);
        (Claims["aud"], Claims["scope"], Claims["amr"]) = ($"api://{SignInStage.Client}", "openid write", new[] { "pwd", "mfa" });
    }

    public Dictionary<string, object> Claims { get; }

    public SecurityKey Key { get; set; }

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    /// <summary>What happens to the signed token on the way.</summary>
    public Func<string, string> OnTheWay { get; set; } = token => token;

    public override string ToString() => OnTheWay(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = Claims,
        TokenType = "at+jwt",
        SigningCredentials = new SigningCredentials(Key, Algorithm),
    }));
}
