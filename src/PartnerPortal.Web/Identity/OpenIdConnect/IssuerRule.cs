namespace PartnerPortal.Web.Identity.OpenIdConnect;

/// <summary>
/// Who may have issued a token. Entra ID has one document for all tenants, so its issuer holds <c>{tenantid}</c>: only the
/// tenant that the token itself names may stand there, or one tenant could speak for another.
/// </summary>
internal sealed class IssuerRule(OidcSettings settings)
{
    private const string Place = "{tenantid}";

    // Where the private accounts of everybody live: an address there proves no organisation.
    private static readonly Guid PrivateAccounts = new("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// <summary>Whether an issuer may speak for a tenant, by what the provider's document or one of its keys says.</summary>
    public bool Allows(string told, string issuer, Guid tenant) => settings.IsEntra
        ? issuer == told.Replace(Place, tenant.ToString(), StringComparison.OrdinalIgnoreCase) && issuer.Contains(tenant.ToString(), StringComparison.OrdinalIgnoreCase)
        : issuer == told;

    /// <summary>What a front-channel answer may call its issuer (RFC 9207), before any token was seen.</summary>
    public static bool AllowsAnswer(string told, string issuer) => told.Split(Place) is [var before, var after]
        ? issuer.Length > before.Length + after.Length && issuer.StartsWith(before, StringComparison.Ordinal) && issuer.EndsWith(after, StringComparison.Ordinal)
            && Guid.TryParseExact(issuer[before.Length..^after.Length], "D", out _)
        : issuer == told;

    /// <summary>Whether the operator lets people of that tenant in.</summary>
    public bool LetsIn(Guid tenant) => settings.AllowedTenants.Count > 0 ? settings.AllowedTenants.Contains(tenant) : tenant != PrivateAccounts;
}
