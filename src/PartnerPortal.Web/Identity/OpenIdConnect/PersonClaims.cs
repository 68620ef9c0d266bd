using System.Globalization;
using System.Security.Claims;

namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>What an id token, once it is believed, says of a person.</summary>
internal static class PersonClaims
{
    extension(ClaimsIdentity token)
    {
        /// <summary>The account's id that never changes. Entra ID's <c>sub</c> differs from application to application, its <c>oid</c> doesn't.</summary>
        public string Subject(bool entra) => (entra ? token.Text("oid") : null) ?? token.Text("sub")!;

        /// <summary>
        /// An address that the provider vouches for, or null: none. Entra ID doesn't verify <c>email</c> unless it says so; a
        /// member's own sign-in name is in a domain of the tenant, a guest's is another tenant's word.
        /// </summary>
        public string? VerifiedEmail(bool entra)
        {
            if (token.Says("email_verified") || token.Says("xms_edov")) return token.Text("email");

            return entra && !token.IsGuest(entra) ? token.Text("preferred_username") ?? token.Text("upn") : null;
        }

        public string Name() => token.Text("name") ?? token.Text("preferred_username") ?? token.Text("email") ?? "";

        /// <summary>More than a password was asked for: the provider says so, or it met the level that the portal asked for.</summary>
        public bool HasMfa(string? level) =>
            token.FindAll("amr").Any(method => method.Value is "mfa" or "ngcmfa" or "hwk" or "fido" or "pop")
            || (level is not null && token.FindAll("acrs").Concat(token.FindAll("acr")).Any(met => met.Value == level));

        /// <summary>When the person proved who they are, or null: the provider doesn't say.</summary>
        public DateTimeOffset? ProvedAt() =>
            long.TryParse(token.Text("auth_time"), CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 32_503_680_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

        /// <summary>
        /// Another tenant's person, whom Entra ID lets into this one: they are seen to by <c>idp</c>, or by <c>acct</c> where it is asked for.
        /// Other providers mean other things by these.
        /// </summary>
        public bool IsGuest(bool entra) => entra && (token.Text("acct") is "1" || (token.Text("idp") is { } home && home != token.Text("iss")));

        private bool Says(string claim) => token.Text(claim) is "true" or "True" or "1";

        private string? Text(string claim) => token.FindFirst(claim)?.Value is { Length: > 0 } value ? value : null;
    }
}
