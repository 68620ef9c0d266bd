using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>
/// A provider on loopback that signs its own tokens and does whatever a test wants of it. The browser never sees its pages:
/// a test takes the request for a code and bends the answer.
/// </summary>
public sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly Dictionary<string, Attempt> _attempts = [];

    private FakeProvider(WebApplication host) => _host = host;

    public string Address { get; private set; } = "";

    /// <summary>What its document calls itself; for Entra ID one with a place for the tenant.</summary>
    public string Issuer { get; set; } = "";

    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>Changes of its document: null leaves a line out.</summary>
    public Dictionary<string, object?> Document { get; } = [];

    public Dictionary<string, string> KeyIssuers { get; } = [];

    public HttpStatusCode Health { get; set; } = HttpStatusCode.OK;

    /// <summary>How often it was asked for what it says of itself.</summary>
    public int Asked { get; private set; }

    /// <summary>The last form that was sent to redeem a code, and the header beside it.</summary>
    public IReadOnlyDictionary<string, string> Redeemed { get; private set; } = new Dictionary<string, string>();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static async Task<FakeProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var provider = new FakeProvider(host);
        host.MapGet("{**path}", provider.Tell);
        host.MapPost("/token", provider.Redeem);
        await host.StartAsync();
        provider.Address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        provider.Issuer = provider.Address;
        return provider;
    }

    /// <summary>Begins to sign with another key, as providers do.</summary>
    public void Rotate() => Key = NewKey();

    public Attempt Begin(Uri asked, Dictionary<string, object> claims)
    {
        var attempt = new Attempt(asked, this, claims);
        _attempts[attempt.Code] = attempt;
        return attempt;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private IResult Tell(string path)
    {
        Asked++;
        return Told(path);
    }

    private IResult Told(string path) => Health is not HttpStatusCode.OK ? Results.StatusCode((int)Health)
        : path.EndsWith("openid-configuration", StringComparison.Ordinal) ? Results.Json(Describe())
        : path == "keys" ? Results.Json(new { keys = new[] { Public(Key) } })
        : Results.NotFound();

    private Dictionary<string, object?> Describe()
    {
        var document = new Dictionary<string, object?>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["end_session_endpoint"] = $"{Address}/end",
            ["jwks_uri"] = $"{Address}/keys",
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" },
            ["authorization_response_iss_parameter_supported"] = true,
        };
        foreach (var (name, value) in Document) document[name] = value;
        return document.Where(line => line.Value is not null).ToDictionary();
    }

    private Dictionary<string, object> Public(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        Dictionary<string, object> told = new() { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
        if (KeyIssuers.TryGetValue("issuer", out var issuer)) told["issuer"] = issuer;
        return told;
    }

    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Redeemed = form.ToDictionary(field => field.Key, field => field.Value.ToString()).Append(new("Authorization", request.Headers.Authorization.ToString())).ToDictionary();
        if (!_attempts.TryGetValue(form["code"].ToString(), out var attempt) || attempt.IsRedeemed || !attempt.Fits(form["code_verifier"].ToString()))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);

        attempt.IsRedeemed = true;
        return attempt.Instead is var (status, text)
            ? Results.Text(text, "application/json", statusCode: (int)status)
            : Results.Json(new { access_token = "none", token_type = "Bearer", id_token = attempt.Token() });
    }
}
