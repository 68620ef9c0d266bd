using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerPortal.Application;

namespace PartnerPortal.Web.Identity.OpenIdConnect.Provider;

/// <summary>The certificate by which the portal proves itself to the provider, described as Microsoft.Identity.Web reads it.</summary>
internal static class ClientCertificate
{
    /// <returns>The first one listed, or null: none is.</returns>
    /// <exception cref="CannotStartException">One is listed and can't be used.</exception>
    public static X509Certificate2? Read(IConfiguration section)
    {
        if (section.GetSection("ClientCertificates").GetChildren().FirstOrDefault() is not { } listed) return null;

        try
        {
            var certificate = Load(listed);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("it has no private key");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
        {
            throw new CannotStartException($"{listed.Path} can't be used: {failure.Message}", failure);
        }
    }

    private static X509Certificate2 Load(IConfiguration listed) => listed["SourceType"] switch
    {
        "Path" => FromFile(listed["CertificateDiskPath"] ?? "", listed["CertificatePassword"]),
        "Base64Encoded" => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(listed["Base64EncodedValue"] ?? ""), listed["CertificatePassword"]),
        "StoreWithThumbprint" => FromStore(listed["CertificateStorePath"] ?? "CurrentUser/My", X509FindType.FindByThumbprint, listed["CertificateThumbprint"] ?? ""),
        "StoreWithDistinguishedName" => FromStore(
            listed["CertificateStorePath"] ?? "CurrentUser/My", X509FindType.FindBySubjectDistinguishedName, listed["CertificateDistinguishedName"] ?? ""),
        var other => throw new InvalidOperationException($"SourceType is '{other}'. Known are Path, Base64Encoded, StoreWithThumbprint and StoreWithDistinguishedName."),
    };

    private static X509Certificate2 FromFile(string path, string? password) => Path.GetExtension(path) is ".pem"
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    private static X509Certificate2 FromStore(string path, X509FindType by, string value)
    {
        if (path.Split('/') is not [var place, var name] || !Enum.TryParse<StoreLocation>(place, out var location))
            throw new InvalidOperationException($"CertificateStorePath is '{path}'. It has to read like CurrentUser/My.");

        using var store = new X509Store(name, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        return store.Certificates.Find(by, value, validOnly: false) is [var found, ..] ? found : throw new InvalidOperationException("the store holds no such certificate");
    }
}
