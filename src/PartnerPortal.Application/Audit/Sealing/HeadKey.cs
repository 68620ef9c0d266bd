using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>Signs heads and exports: ECDSA over P-256 with SHA-256. It lies outside the store, so that who can write there can't sign.</summary>
public sealed class HeadKey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();
    private readonly Lock _one = new();

    /// <param name="pem">A private key on the curve P-256.</param>
    public HeadKey(string pem)
    {
        try
        {
            _key.ImportFromPem(pem);
            if (_key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value) throw new CryptographicException("its curve is not P-256");
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new CannotStartException($"The key that signs the activity log can't be used: {wrong.Message}", wrong);
        }

        Public = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>In base64, as PEM has it between its lines.</summary>
    public string Public { get; }

    /// <summary>What two people compare on the telephone.</summary>
    public string Fingerprint => FingerprintOf(Public);

    public static string FingerprintOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key)));

    public static string NewPem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    public string Sign(string text)
    {
        lock (_one) return Convert.ToHexStringLower(_key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    public void Dispose() => _key.Dispose();
}
