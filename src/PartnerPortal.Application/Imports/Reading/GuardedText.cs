using System.Text;

namespace PartnerPortal.Application.Imports.Reading;

/// <summary>
/// The text of a file as a parser may read it: it ends at the first thing that no list contains, and says what that
/// was. So a hostile file costs a buffer, never the memory of the machine.
/// </summary>
internal sealed class GuardedText(ArraySegment<byte> bytes, FileEncoding encoding) : TextReader
{
    public const int MaxLineLength = 64 * 1024;

    private readonly StreamReader _text = new(
        new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), FileEncodings.Strict(encoding), detectEncodingFromByteOrderMarks: false);

    private int _line = 1;
    private int _length;

    /// <summary>Why the text ends early, or null.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The last character of the file, to tell a whole last line from a broken one.</summary>
    public char Last { get; private set; }

    public void End(Refusal refusal) => Refusal ??= refusal;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = Refusal is null ? Decode(buffer, index, count) : 0;
        foreach (var character in buffer.AsSpan(index, read))
        {
            if ((Refusal = Objection(character)) is not null) return 0;
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _text.Dispose();
        base.Dispose(disposing);
    }

    private int Decode(char[] buffer, int index, int count)
    {
        try
        {
            return _text.Read(buffer, index, count);
        }
        catch (DecoderFallbackException)
        {
            Refusal = FileEncodings.CanBe(encoding, bytes) ? ImportRefusals.Truncated(_line - 1) : ImportRefusals.WrongEncoding();
            return 0;
        }
    }

    private Refusal? Objection(char character)
    {
        (Last, _length) = (character, character is '\n' ? 0 : _length + 1);
        if (character is '\n') _line++;
        return character is '\0' ? ImportRefusals.WrongEncoding()
            : _length > MaxLineLength ? ImportRefusals.LineTooLong(_line)
            : null;
    }
}
