using System.Security.Cryptography;

namespace PartnerPortal.Web.Identity.Keys;

/// <summary>
/// Seals what lies in the store with a key that doesn't: derived from the key of the links, which every node has in its
/// data folder. AES-256-GCM; the nonce stands before what it seals, the tag behind.
/// </summary>
internal sealed class KeySeal(byte[] linkKey)
{
    private const int KeyLength = 32, NonceLength = 12, TagLength = 16;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, linkKey, KeyLength, info: "PartnerPortal.SealingKeys"u8.ToArray());

    public byte[] Close(byte[] text)
    {
        var parcel = new byte[NonceLength + text.Length + TagLength];
        var (nonce, body, tag) = Parts(parcel);
        RandomNumberGenerator.Fill(nonce.Span);
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(nonce.Span, text, body.Span, tag.Span);
        return parcel;
    }

    /// <summary>What was sealed, or null: with another key, or changed since.</summary>
    public byte[]? Open(byte[] parcel)
    {
        if (parcel.Length < NonceLength + TagLength) return null;

        var (nonce, body, tag) = Parts(parcel);
        var text = new byte[body.Length];
        using var cipher = new AesGcm(_key, TagLength);
        try
        {
            cipher.Decrypt(nonce.Span, body.Span, tag.Span, text);
            return text;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null; // a data folder of another portal: its cookies mean nothing here
        }
    }

    private static (Memory<byte> Nonce, Memory<byte> Body, Memory<byte> Tag) Parts(byte[] parcel) =>
        (parcel.AsMemory(0, NonceLength), parcel.AsMemory(NonceLength, parcel.Length - NonceLength - TagLength), parcel.AsMemory(parcel.Length - TagLength));
}
