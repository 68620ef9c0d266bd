using System.Security.Cryptography.X509Certificates;
using PartnerPortal.Application;
using PartnerPortal.Web.Identity.OpenIdConnect.Provider;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// The section <c>AzureAd</c>, with the names that Microsoft.Identity.Web gives them; an <c>Authority</c> in place of
/// <c>Instance</c> and <c>TenantId</c> is any other standard provider. Checked once at start: what is wrong is named.
/// </summary>
internal sealed record OidcSettings(Uri Authority, string ClientId)
{
    public const string Section = "AzureAd";

    public string? ClientSecret { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public PathString CallbackPath { get; init; } = "/signin-oidc";

    public PathString SignedOutCallbackPath { get; init; } = "/signout-callback-oidc";

    /// <summary>Whether the provider is Entra ID: it alone has one discovery document for many tenants.</summary>
    public bool IsEntra { get; init; }

    /// <summary>The claim that names the tenant of the sign-in.</summary>
    public string TenantClaim { get; init; } = "tid";

    /// <summary>
    /// What the provider calls a sign-in with more than a password, when the portal has to ask for it: with Entra ID an
    /// authentication context such as <c>c1</c>, else a value of <c>acr</c>; null: it says so by itself, in <c>amr</c>.
    /// </summary>
    public string? StepUpLevel { get; init; }

    /// <summary>The tenant of everybody, where the provider knows only one and has no claim for it; null: the claim says.</summary>
    public Guid? OnlyTenant { get; init; }

    /// <summary>Nobody else's people sign in. Empty: anybody's may, and who is unknown registers.</summary>
    public IReadOnlySet<Guid> AllowedTenants { get; init; } = new HashSet<Guid>();

    /// <summary>For whom an access token is made that opens the API; exactly one of these.</summary>
    public IReadOnlyList<string> ApiAudiences { get; init; } = [ClientId, $"api://{ClientId}"];

    /// <returns>The settings, or null: no provider is connected.</returns>
    /// <exception cref="CannotStartException">A setting is wrong; the message says which and what would do.</exception>
    public static OidcSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section["ClientId"] is not { Length: > 0 } client) return null;

        var entra = string.IsNullOrEmpty(section["Authority"]);
        var settings = new OidcSettings(AuthorityOf(section, entra), client)
        {
            ClientSecret = section["ClientSecret"] is { Length: > 0 } secret ? secret : null,
            Certificate = ClientCertificate.Read(section),
            CallbackPath = section["CallbackPath"] ?? "/signin-oidc",
            SignedOutCallbackPath = section["SignedOutCallbackPath"] ?? "/signout-callback-oidc",
            IsEntra = entra,
            StepUpLevel = section["StepUpLevel"] is { Length: > 0 } level ? level : null,
            TenantClaim = entra ? "tid" : section["TenantClaim"] ?? "tid",
            OnlyTenant = entra || section["TenantClaim"] is not null ? null : TenantOf(section["TenantId"] ?? "", $"{Section}:TenantId"),
            AllowedTenants = section.GetSection("AllowedTenants").GetChildren().Select(tenant => TenantOf(tenant.Value ?? "", tenant.Path)).ToHashSet(),
        };
        if (section["Audience"] is { Length: > 0 } audience) settings = settings with { ApiAudiences = [audience] };
        return settings.ClientSecret is null == settings.Certificate is null
            ? throw new CannotStartException($"{Section} needs either a ClientSecret or one of ClientCertificates: by it the portal proves itself to the provider.")
            : settings;
    }

    private static Uri AuthorityOf(IConfiguration section, bool entra)
    {
        var told = entra ? $"{(section["Instance"] ?? "https://login.microsoftonline.com/").TrimEnd('/')}/{section["TenantId"] ?? "organizations"}/v2.0" : section["Authority"]!;
        return Uri.TryCreate(told.TrimEnd('/'), UriKind.Absolute, out var authority) && authority.IsSafe
            ? authority
            : throw new CannotStartException($"{Section} leads to '{told}'. It has to be an https address; plain http is for a provider on this machine.");
    }

    private static Guid TenantOf(string told, string name) => Guid.TryParse(told, out var tenant)
        ? tenant
        : throw new CannotStartException($"{name} is '{told}'. It has to be the id of a tenant, such as 72f988bf-86f1-41af-91ab-2d7cd011db47; or name the claim that tells it in {Section}:TenantClaim.");
}
