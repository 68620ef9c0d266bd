using Microsoft.AspNetCore.Authentication;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>What the framework has to know of a remote sign-in; what the provider is stands in <see cref="OidcSettings"/>.</summary>
internal sealed class OidcOptions : RemoteAuthenticationOptions
{
    public OidcOptions()
    {
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        CorrelationCookie.Path = "/"; // what a browser takes from this host alone is for all of it
        CorrelationCookie.SameSite = SameSiteMode.Lax; // the answer comes as a plain link, so no cookie has to travel across sites
    }

    public PathString SignedOutCallbackPath { get; set; }

    /// <summary>What people type before the path, or null: whatever the request says.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Seals what the browser carries to the provider and back.</summary>
    public ISecureDataFormat<AuthenticationProperties> State { get; set; } = null!;
}
