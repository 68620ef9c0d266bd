using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.AuditVerifier;

/// <summary>
/// What the portal signed: <c>{"signature":"…","head":{…}}</c> or <c>{"signature":"…","end":{…}}</c>. The signature is that of
/// the object as it stands there, and the object says with which key.
/// </summary>
internal sealed record SignedLine(long Records, long Sequence, string Hash, string Chain, string Digest, string Key)
{
    private const int SignatureLength = 128, DayLength = 10;

    public static ReadOnlySpan<byte> Begins => "{\"signature\":\""u8;

    /// <summary>Null: it has not this form, or the signature is not of this text and this key.</summary>
    public static SignedLine? Read(ReadOnlySpan<byte> text, LineKind kind)
    {
        var cursor = new Cursor(text);
        if (!cursor.Skip(Begins) || !cursor.Take(SignatureLength, out var signature)) return null;
        if (!cursor.Skip(kind is LineKind.Head ? "\",\"head\":"u8 : "\",\"end\":"u8)) return null;

        var signed = cursor.Rest.IsEmpty ? default : cursor.Rest[..^1];
        var line = kind is LineKind.Head ? Head(ref cursor) : End(ref cursor);
        return line is not null && cursor.Skip("\"}}"u8) && cursor.IsAtEnd && IsSigned(signed, signature, line.Key) ? line : null;
    }

    private static SignedLine? Head(ref Cursor cursor) =>
        cursor.Skip("{\"sequence\":"u8) && cursor.TakeNumber(out var sequence)
        && cursor.Skip(",\"hash\":\""u8) && cursor.Take(AuditVerifier.Hash.Length, out var hash)
        && cursor.Skip("\",\"chain\":\""u8) && cursor.Take(RecordLine.ChainLength, out var chain)
        && cursor.Skip("\",\"day\":\""u8) && cursor.Take(DayLength, out _)
        && cursor.Skip("\",\"key\":\""u8) && cursor.TakeUntil("\""u8, out var key)
            ? new SignedLine(0, sequence, Text(hash), Text(chain), "", Text(key)) : null;

    private static SignedLine? End(ref Cursor cursor) =>
        cursor.Skip("{\"records\":"u8) && cursor.TakeNumber(out var records)
        && cursor.Skip(",\"sequence\":"u8) && cursor.TakeNumber(out var sequence)
        && cursor.Skip(",\"hash\":\""u8) && cursor.Take(AuditVerifier.Hash.Length, out var hash)
        && cursor.Skip("\",\"digest\":\""u8) && cursor.Take(AuditVerifier.Hash.Length, out var digest)
        && cursor.Skip("\",\"key\":\""u8) && cursor.TakeUntil("\""u8, out var key)
            ? new SignedLine(records, sequence, Text(hash), "", Text(digest), Text(key)) : null;

    private static bool IsSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, string key)
    {
        if (signature.ContainsAnyInRange((byte)'A', (byte)'F')) return false;
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return ecdsa.VerifyData(text, Convert.FromHexString(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static string Text(ReadOnlySpan<byte> ascii) => Encoding.UTF8.GetString(ascii);
}
