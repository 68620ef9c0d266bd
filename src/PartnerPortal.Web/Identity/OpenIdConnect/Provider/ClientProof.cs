using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>How the portal proves to the provider that it is the portal: by its secret, or by an assertion that its certificate signs.</summary>
internal sealed class ClientProof(OidcSettings settings, TimeProvider clock)
{
    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Writer = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>What goes into the form and the headers of a request to the token endpoint.</summary>
    public (Dictionary<string, string> Form, Dictionary<string, string> Headers) For(OpenIdConnectConfiguration provider)
    {
        if (settings.Certificate is not null)
            return (new() { ["client_id"] = settings.ClientId, ["client_assertion_type"] = Assertion, ["client_assertion"] = Sign(provider) }, []);
        if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post"))
            return (new() { ["client_id"] = settings.ClientId, ["client_secret"] = settings.ClientSecret! }, []);

        var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret!)}";
        return ([], new() { ["Authorization"] = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}" });
    }

    private string Sign(OpenIdConnectConfiguration provider)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.ClientId,
            Audience = provider.TokenEndpoint,
            Claims = new Dictionary<string, object> { ["sub"] = settings.ClientId, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = now,
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = new X509SigningCredentials(settings.Certificate),
        });
    }
}
