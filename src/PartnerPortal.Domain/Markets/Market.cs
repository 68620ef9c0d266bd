using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Markets;

/// <summary>
/// A group of countries inside which a partner may sell. <see cref="Code"/> is the key of its name in
/// the resource files; two markets are the same market when their codes are equal, whatever the date.
/// </summary>
public sealed class Market
{
    private readonly HashSet<CountryCode> _members;
    private readonly Dictionary<CountryCode, string> _ownCurrencies = [];

    internal Market(string code, string currency, string members)
    {
        (Code, Currency) = (code, currency);
        _members = Countries(members);
    }

    public string Code { get; }

    /// <summary>The ISO 4217 code of the market's main currency.</summary>
    public string Currency { get; }

    public IReadOnlySet<CountryCode> Members => _members;

    /// <summary>What legacy licences are billed in, where that is another currency (2.5).</summary>
    internal string? LegacyCurrency { get; init; }

    /// <summary>What one of its countries is billed in, as an ISO 4217 code.</summary>
    public string CurrencyIn(CountryCode country, CommerceGeneration generation) =>
        _ownCurrencies.GetValueOrDefault(country) ?? (generation is CommerceGeneration.Legacy ? LegacyCurrency ?? Currency : Currency);

    public override string ToString() => Code;

    /// <summary>The same market, where some members keep a currency of their own.</summary>
    internal Market With(string currency, string members)
    {
        foreach (var country in Countries(members)) _ownCurrencies.Add(country, currency);
        return this;
    }

    private static HashSet<CountryCode> Countries(string codes) => [.. codes.Split(' ').Select(CountryCode.Of)];
}
