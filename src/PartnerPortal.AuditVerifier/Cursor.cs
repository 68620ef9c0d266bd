using System.Buffers.Text;

namespace PartnerPortal.AuditVerifier;

/// <summary>Goes along a line that has exactly one form. What differs by a byte is not that form.</summary>
internal ref struct Cursor(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> _rest = line;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly ReadOnlySpan<byte> Rest => _rest;

    public bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!_rest.StartsWith(expected)) return false;

        _rest = _rest[expected.Length..];
        return true;
    }

    public bool Take(int length, out ReadOnlySpan<byte> taken)
    {
        taken = _rest.Length < length ? default : _rest[..length];
        if (taken.Length == length) _rest = _rest[length..];
        return taken.Length == length;
    }

    public bool TakeNumber(out long number)
    {
        if (!Utf8Parser.TryParse(_rest, out number, out var length)) return false;

        _rest = _rest[length..];
        return true;
    }

    /// <summary>All that stands before a mark. No text inside a value can be taken for one: there a quote has a backslash before it.</summary>
    public bool TakeUntil(ReadOnlySpan<byte> mark, out ReadOnlySpan<byte> taken)
    {
        var at = _rest.IndexOf(mark);
        taken = at < 0 ? default : _rest[..at];
        if (at >= 0) _rest = _rest[at..];
        return at >= 0;
    }

    /// <summary>The inside of a quoted text, up to its closing quote.</summary>
    public bool SkipText()
    {
        for (var at = 0; _rest[at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var next; at += next + 2)
        {
            if (_rest[at + next] == '\\')
            {
                if (at + next + 2 > _rest.Length) return false;
                continue;
            }

            _rest = _rest[(at + next + 1)..];
            return true;
        }

        return false;
    }
}
