using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Notifications;

/// <summary>
/// Makes the secret of a personal link. It is derived from a key that lies outside the store, so a link can be sent
/// again or copied, and yet nobody can read one back from the database: there stands only its hash.
/// </summary>
public sealed class LinkTokens(byte[] key)
{
    public const int KeyLength = 32;

    /// <summary>43 characters, safe in a path. 256 bits: nobody guesses one.</summary>
    public string For(Guid subject) => Base64Url.EncodeToString(HMACSHA256.HashData(key, subject.ToByteArray(bigEndian: true)));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
