using System.Globalization;
using System.Text;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// JSON in exactly one form: no spaces, the order in which it is written, text escaped only where it must be. What is hashed
/// and signed is this text, so that nobody who checks it needs to parse it, and every byte of it counts.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new("{");

    public CanonicalText Text(string name, string? value)
    {
        Name(name);
        if (value is null) _text.Append("null");
        else Quote(value);
        return this;
    }

    public CanonicalText Number(string name, long value)
    {
        Name(name);
        _text.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    public CanonicalText Instant(string name, DateTimeOffset value) => Text(name, InstantOf(value));

    /// <param name="json">In canonical form already.</param>
    public CanonicalText Raw(string name, string json)
    {
        Name(name);
        _text.Append(json);
        return this;
    }

    public string End() => _text.Append('}').ToString();

    public static string InstantOf(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private void Name(string name)
    {
        if (_text.Length > 1) _text.Append(',');
        _text.Append('"').Append(name).Append("\":");
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var letter in value)
        {
            if (letter is '"' or '\\') _text.Append('\\').Append(letter);
            else if (letter < ' ') _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else _text.Append(letter);
        }

        _text.Append('"');
    }
}
