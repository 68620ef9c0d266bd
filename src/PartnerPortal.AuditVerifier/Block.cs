using System.Buffers;

namespace PartnerPortal.AuditVerifier;

/// <summary>Some whole lines of the file. Each is examined by itself, so that blocks can be examined side by side.</summary>
internal sealed class Block(byte[] bytes, int length) : IDisposable
{
    private readonly List<Line> _lines = [];

    public IReadOnlyList<Line> Lines => _lines;

    public ReadOnlySpan<byte> TextOf(Line line) => bytes.AsSpan(line.Start, line.Length);

    public Block Examine()
    {
        for (var start = 0; start < length;)
        {
            var end = bytes.AsSpan(start, length - start).IndexOf((byte)'\n');
            var text = end < 0 ? bytes.AsSpan(start, length - start) : bytes.AsSpan(start, end);
            _lines.Add(end < 0 ? new Line(LineKind.Unknown, start, text.Length) { Fault = "the line is cut off" } : Read(text, start));
            start += text.Length + 1;
        }

        return this;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private static Line Read(ReadOnlySpan<byte> text, int start)
    {
        if (text.StartsWith(RecordLine.Begins)) return RecordLine.Read(text, new Line(LineKind.Record, start, text.Length));
        if (text.StartsWith(SignedLine.Begins)) return new Line(text.IndexOf("\",\"head\":"u8) >= 0 ? LineKind.Head : LineKind.End, start, text.Length);
        return new Line(text.StartsWith("{\"format\":"u8) ? LineKind.Header : LineKind.Unknown, start, text.Length);
    }
}
