using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// What stands in a sealed record in the place of a personal value. While the salt is kept, anybody can see that the value
/// belongs to it; without the salt nobody can find the value by trying.
/// </summary>
/// <param name="Field">The place in the record: <c>performedBy</c>, <c>changes.0.after</c>.</param>
/// <param name="Salt">Null: the value was erased.</param>
public sealed record Commitment(string Field, string Hash, string? Salt)
{
    private const int SaltLength = 32;

    internal static Commitment To(string field, string value)
    {
        var salt = RandomNumberGenerator.GetHexString(SaltLength, lowercase: true);
        return new Commitment(field, HashOf(Opening(salt, value)), salt);
    }

    /// <summary>What the hash was taken of, or null: nobody has it any more.</summary>
    internal string? OpeningOf(string? value) => Salt is { } salt ? Opening(salt, value ?? "") : null;

    internal bool Holds(string? value) => OpeningOf(value) is not { } opening || HashOf(opening) == Hash;

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Opening(string salt, string value) => new CanonicalText().Text("salt", salt).Text("value", value).End();
}
