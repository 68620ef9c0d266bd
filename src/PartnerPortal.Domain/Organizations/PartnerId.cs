using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PartnerPortal.Domain.Organizations;

/// <summary>A PartnerID (MPN ID): five to nine digits, the first not zero.</summary>
public readonly record struct PartnerId
{
    private PartnerId(int value) => Value = value;

    public int Value { get; }

    public static PartnerId Of(int value) =>
        value is >= 10_000 and <= 999_999_999 ? new(value) : throw new ArgumentOutOfRangeException(nameof(value), value, "A PartnerID has five to nine digits.");

    public static bool TryParse([NotNullWhen(true)] string? text, out PartnerId id)
    {
        var valid = text is { Length: >= 5 and <= 9 } && text.All(char.IsAsciiDigit) && text[0] != '0';
        id = valid ? new PartnerId(int.Parse(text!, CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
