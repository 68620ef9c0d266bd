using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Users;

/// <summary>What opens the portal when no operator can sign in: the hash of a code that works once, and until when.</summary>
/// <param name="Hash">Of the code; null: there is none, and no such way in.</param>
public sealed record BreakGlassCode(byte[]? Hash, DateTimeOffset ExpiresAt)
{
    /// <summary>A session by it is short, whatever others may last.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static BreakGlassCode None { get; } = new(null, default);

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim()));

    public bool IsOpen(DateTimeOffset now) => Hash is not null && now < ExpiresAt;

    internal bool Fits(string code) => Hash is not null && CryptographicOperations.FixedTimeEquals(Hash, HashOf(code));
}
