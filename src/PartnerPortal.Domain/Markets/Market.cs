using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Markets;

/// <summary>
/// A group of countries inside which a partner may sell. <see cref="Code"/> is the key of its name in
/// the resource files; two markets are the same market when their codes are equal, whatever the date.
/// </summary>
public sealed class Market
{
    private readonly HashSet<CountryCode> _members;

    internal Market(string code, string currency, string members)
    {
        (Code, Currency) = (code, currency);
        _members = [.. members.Split(' ').Select(CountryCode.Of)];
    }

    public string Code { get; }

    /// <summary>The ISO 4217 code of the market's main currency.</summary>
    public string Currency { get; }

    public IReadOnlySet<CountryCode> Members => _members;

    public override string ToString() => Code;
}
