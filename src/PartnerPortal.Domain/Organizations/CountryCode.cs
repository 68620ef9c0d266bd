using System.Diagnostics.CodeAnalysis;

namespace PartnerPortal.Domain.Organizations;

/// <summary>An ISO 3166-1 alpha-2 code in upper case. The country of the tenant, not of the office, decides the market.</summary>
public readonly record struct CountryCode
{
    internal const int Places = Letters * Letters;

    private const int Letters = 26;

    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    public string Value => _value ?? "ZZ";

    /// <summary>Where the code stands among all that two letters make: a table has a place for each.</summary>
    internal int Place => ((Value[0] - 'A') * Letters) + Value[1] - 'A';

    public static CountryCode Of(string value) =>
        TryParse(value, out var code) ? code : throw new ArgumentException($"'{value}' is not a country code.", nameof(value));

    public static bool TryParse([NotNullWhen(true)] string? value, out CountryCode code)
    {
        var valid = value is { Length: 2 } && value.All(char.IsAsciiLetter);
        code = valid ? new CountryCode(value!.ToUpperInvariant()) : default;
        return valid;
    }

    public override string ToString() => Value;
}
