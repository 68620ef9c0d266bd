using System.Text;

namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// Tells by its bytes how a file is text. A mark at the start decides; without one a file is UTF-16 when every other
/// byte tends to be zero, UTF-8 when it can be, and else Korean (CP949). What is none of these is refused, never guessed.
/// </summary>
internal static class FileEncodings
{
    private const int SampleLength = 4096;

    private static readonly Encoding Cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OldWorkbook => [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="chosen">What the reader says it is; null: tell by the bytes.</param>
    public static Result<FileSignature> Recognise(ReadOnlySpan<byte> bytes, FileEncoding? chosen) => bytes switch
    {
        [] => ImportRefusals.Empty(),
        _ when bytes.StartsWith(Zip) || bytes.StartsWith(OldWorkbook) => ImportRefusals.IsArchive(),
        [0xFF, 0xFE, 0, 0, ..] => ImportRefusals.WrongEncoding(),
        [0xEF, 0xBB, 0xBF, ..] => new FileSignature(chosen ?? FileEncoding.Utf8, MarkLength: 3),
        [0xFF, 0xFE, ..] => new FileSignature(chosen ?? FileEncoding.Utf16LittleEndian, MarkLength: 2),
        [0xFE, 0xFF, ..] => new FileSignature(chosen ?? FileEncoding.Utf16BigEndian, MarkLength: 2),
        _ when chosen is { } encoding => new FileSignature(encoding, MarkLength: 0),
        _ => Unmarked(bytes),
    };

    /// <summary>Undecodable bytes are an error, not a question mark in somebody's name.</summary>
    public static Encoding Strict(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        FileEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        FileEncoding.Cp949 => Cp949,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    /// <summary>A character that is cut off at the very end is a truncated file, not another encoding: hence no flush.</summary>
    public static bool CanBe(FileEncoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict(encoding).GetDecoder().GetCharCount(bytes, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Result<FileSignature> Unmarked(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (sample.Contains((byte)0)) return OfZeros(sample);
        if (CanBe(FileEncoding.Utf8, bytes)) return new FileSignature(FileEncoding.Utf8, MarkLength: 0);

        return CanBe(FileEncoding.Cp949, bytes) ? new FileSignature(FileEncoding.Cp949, MarkLength: 0) : ImportRefusals.WrongEncoding();
    }

    // In UTF-16 letters, digits and separators have a zero half, always on the same side; a Korean syllable rarely has one.
    private static Result<FileSignature> OfZeros(ReadOnlySpan<byte> sample)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++) zeros[i % 2] += sample[i] == 0 ? 1 : 0;

        var (even, odd) = (zeros[0], zeros[1]);
        if (Math.Max(even, odd) * 8 < sample.Length || Math.Max(even, odd) < 4 * Math.Min(even, odd)) return ImportRefusals.WrongEncoding();
        return new FileSignature(odd > even ? FileEncoding.Utf16LittleEndian : FileEncoding.Utf16BigEndian, MarkLength: 0);
    }
}

/// <param name="MarkLength">How many bytes of byte order mark stand before the text.</param>
internal readonly record struct FileSignature(FileEncoding Encoding, int MarkLength);
