using System.Security.Cryptography;
using PartnerPortal.Web.Identity.OpenIdConnect;

namespace PartnerPortal.Web.Shell.Hardening;

/// <summary>
/// What a browser may do with an answer (Content Security Policy, level 3). A page runs the scripts that carry the nonce of
/// its answer and what those load, takes everything else from the portal alone, and is framed by nobody. Whatever is no
/// page may do nothing at all.
/// </summary>
internal static class ContentPolicy
{
    public const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const int NonceLength = 18;

    private static readonly object Key = new();

    extension(HttpContext context)
    {
        /// <summary>The word that marks this answer's own scripts. Asking for it makes the answer a page.</summary>
        public string Nonce() => (string)(context.Items[Key] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceLength)));

        public string PolicyOfAnswer() => context.Items[Key] is string nonce ? ForPage(nonce, context.RequestServices.GetRequiredService<WorkAccounts>().Origin, context.Request.IsHttps) : Nothing;
    }

    // Drawings are masks in the style sheets, written there as data. Signing out leads through the provider.
    private static string ForPage(string nonce, string? provider, bool isSecure) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'self'; form-action 'self'" + (provider is null ? "" : $" {provider}") + "; frame-ancestors 'none'; object-src 'none'"
        + (isSecure ? "; upgrade-insecure-requests" : "");
}
