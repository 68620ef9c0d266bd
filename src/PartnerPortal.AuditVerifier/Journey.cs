using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.AuditVerifier;

/// <summary>Walks along the lines in their order and stops at the first that doesn't stand in its place.</summary>
internal sealed class Journey(Expectation expected) : IDisposable
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _last = Hash.None.ToArray();
    private Header? _header;
    private long _sequence;
    private bool _hasEnded;
    private bool _hasPassed;

    public Fault? Fault { get; private set; }

    public Summary Summary { get; private set; } = new();

    private long Number { get; set; }

    /// <summary>Whether to go on.</summary>
    public bool Follow(Block block)
    {
        foreach (var line in block.Lines)
        {
            Number++;
            if ((line.Fault ?? Step(block.TextOf(line), line)) is { } reason)
            {
                Fault = new Fault(Number, reason);
                return false;
            }
        }

        return true;
    }

    /// <summary>No line is left.</summary>
    public void Arrive()
    {
        var reason = !_hasEnded ? "the file ends here, and its signed last line is missing: it was cut off"
            : expected.Passes is { } place && !_hasPassed ? $"the chain doesn't pass by number {place.Sequence} with the hash that was kept"
            : null;
        if (reason is not null) Fault = new Fault(Number + (_hasEnded ? 0 : 1), reason);
    }

    public void Dispose() => _digest.Dispose();

    private string? Step(ReadOnlySpan<byte> text, Line line)
    {
        if (_hasEnded) return "there is a line after the signed last one";
        if (_header is null) return Begin(text);

        return line.Kind switch
        {
            LineKind.Record => Pass(text, line),
            LineKind.Head => Hold(text),
            LineKind.End => End(text),
            _ => "this is no line of such a file",
        };
    }

    private string? Begin(ReadOnlySpan<byte> text)
    {
        _header = Header.Read(text);
        Digest(text, (text.Length, 0));
        return _header is null ? "this is not the first line of an activity file" : null;
    }

    private string? Pass(ReadOnlySpan<byte> text, Line line)
    {
        if (!RecordLine.ChainOf(text, line).SequenceEqual(_header!.Chain)) return "the record belongs to another chain";
        if (line.Sequence == _sequence) return $"number {line.Sequence} is here twice";
        if (line.Sequence < _sequence) return $"number {line.Sequence} stands after number {_sequence}";
        if (_header.IsWhole && line.Sequence > _sequence + 1) return Missing(_sequence + 1, line.Sequence - 1);
        if (line.Sequence == _sequence + 1 && (_header.IsWhole || _sequence > 0) && !text.Slice(line.Previous, Hash.Length).SequenceEqual(_last))
            return "it doesn't follow from the record before, which is not the one that stood there";

        _sequence = line.Sequence;
        text.Slice(RecordLine.HashAt, Hash.Length).CopyTo(_last);
        Digest(text, line.Sealed);
        Summary = Summary with { Records = Summary.Records + 1, Last = _sequence };
        _hasPassed |= expected.Passes is { } place && place.Sequence == _sequence && Is(place.Hash);
        return null;
    }

    private string? Hold(ReadOnlySpan<byte> text)
    {
        if (SignedLine.Read(text, LineKind.Head) is not { } head) return "the head is not what was signed";
        if (!expected.Trusts(head.Key)) return "the head is signed with another key";
        if (!_header!.Chain.SequenceEqual(Encoding.ASCII.GetBytes(head.Chain))) return "the head belongs to another chain";
        if (head.Sequence > _sequence) return Missing(_sequence + 1, head.Sequence);
        if (head.Sequence < _sequence || !Is(head.Hash)) return "the head was signed over another chain than this";

        Digest(text, (text.Length, 0));
        Summary = Summary with { Heads = Summary.Heads + 1, Keys = Summary.Keys.Add(head.Key) };
        return null;
    }

    private string? End(ReadOnlySpan<byte> text)
    {
        if (SignedLine.Read(text, LineKind.End) is not { } end) return "the last line is not what was signed";
        if (!expected.Trusts(end.Key)) return "the last line is signed with another key";
        if (end.Records != Summary.Records || end.Sequence != _sequence || !Is(end.Hash)) return string.Create(CultureInfo.InvariantCulture, $"the file was signed with {end.Records} records up to number {end.Sequence}, and has {Summary.Records} up to number {_sequence}");
        if (end.Digest != Convert.ToHexStringLower(_digest.GetHashAndReset())) return "a line is not as it was when the file was signed";

        _hasEnded = true;
        Summary = Summary with { Keys = Summary.Keys.Add(end.Key), IsWhole = _header!.IsWhole, Chain = Encoding.ASCII.GetString(_header.Chain) };
        return null;
    }

    // What a record's own hash answers for is left out: it would be hashed twice.
    private void Digest(ReadOnlySpan<byte> text, (int Start, int Length) left)
    {
        _digest.AppendData(text[..left.Start]);
        _digest.AppendData(text[(left.Start + left.Length)..]);
        _digest.AppendData("\n"u8);
    }

    private bool Is(string hash) => _last.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(hash));

    private static string Missing(long from, long to) => from == to ? $"number {from} is missing" : $"numbers {from} to {to} are missing";
}
