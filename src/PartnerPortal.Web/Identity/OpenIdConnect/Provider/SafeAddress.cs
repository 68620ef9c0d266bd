namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>Secrets and tokens travel over TLS. Plain http is for a provider on the same machine, as in a test.</summary>
internal static class SafeAddress
{
    extension(Uri address)
    {
        public bool IsSafe => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
    }

    public static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.IsSafe;
}
