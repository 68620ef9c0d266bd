using System.Security.Cryptography;

namespace PartnerPortal.AuditVerifier;

/// <summary>SHA-256 as it stands in the file: 64 small letters and digits.</summary>
internal static class Hash
{
    public const int Length = 64;

    public static ReadOnlySpan<byte> None => "0000000000000000000000000000000000000000000000000000000000000000"u8;

    public static bool Is(ReadOnlySpan<byte> written, ReadOnlySpan<byte> of)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[Length];
        SHA256.HashData(of, bytes);
        Convert.TryToHexStringLower(bytes, text, out _);
        return written.SequenceEqual(text);
    }
}
