using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Tests.Reference;

namespace PartnerPortal.Domain.Tests.Markets;

public sealed class MarketTableTests
{
    private static readonly DateOnly Before = new(2023, 10, 11);
    private static readonly DateOnly From = new(2023, 10, 12);

    [Theory]
    [InlineData("KR", "Korea", "Korea")]
    [InlineData("GU", "Australia", "UnitedStates")]
    [InlineData("MP", "Australia", "UnitedStates")]
    [InlineData("AS", "NewZealand", "UnitedStates")]
    [InlineData("US", "UnitedStates", "UnitedStates")]
    [InlineData("UM", "UnitedStates", "UnitedStates")]
    [InlineData("WS", "NewZealand", "NewZealand")]
    [InlineData("UA", "Mecee", "Mecee")]
    [InlineData("TW", "Taiwan", "Taiwan")]
    [InlineData("RU", "Russia", null)]
    [InlineData("BY", "Mecee", null)]
    [InlineData("CN", null, "China")]
    [InlineData("RE", "Africa", "Africa")]
    [InlineData("YT", "Africa", "Africa")]
    [InlineData("PF", "Africa", "Africa")]
    [InlineData("NC", "Africa", "Africa")]
    [InlineData("MU", "Africa", "Africa")]
    [InlineData("PR", "LatinAmerica", "LatinAmerica")]
    [InlineData("VI", "LatinAmerica", "LatinAmerica")]
    [InlineData("BQ", "LatinAmerica", "LatinAmerica")]
    [InlineData("GL", "Europe", "Europe")]
    [InlineData("FO", "Europe", "Europe")]
    [InlineData("ZA", "Mecee", "Mecee")]
    [InlineData("EG", "Mecee", "Mecee")]
    [InlineData("MN", "Mecee", "Mecee")]
    [InlineData("HK", "AsiaPacific", "AsiaPacific")]
    [InlineData("PM", "Canada", "Canada")]
    [InlineData("KP", null, null)]
    [InlineData("ZZ", null, null)]
    public void A_country_lies_in_its_market_of_the_day(string country, string? before, string? since)
    {
        Assert.Equal(before, MarketTable.Of(CountryCode.Of(country), Before)?.Code);
        Assert.Equal(since, MarketTable.Of(CountryCode.Of(country), From)?.Code);
    }

    [Theory]
    [InlineData("Africa", 47, 47)]
    [InlineData("AsiaPacific", 18, 18)]
    [InlineData("Australia", 23, 21)]
    [InlineData("Brazil", 1, 1)]
    [InlineData("Canada", 2, 2)]
    [InlineData("China", 0, 1)]
    [InlineData("Europe", 45, 45)]
    [InlineData("India", 1, 1)]
    [InlineData("Japan", 1, 1)]
    [InlineData("Korea", 1, 1)]
    [InlineData("LatinAmerica", 51, 51)] // 53 rows, of which three share BQ
    [InlineData("Mecee", 45, 44)]
    [InlineData("NewZealand", 4, 3)]
    [InlineData("Russia", 1, 0)]
    [InlineData("Taiwan", 1, 1)]
    [InlineData("UnitedStates", 2, 5)]
    public void A_market_has_as_many_countries_as_documented(string market, int before, int since)
    {
        Assert.Equal(before, CountIn(MarketTable.SeedEra, market));
        Assert.Equal(since, CountIn(MarketTable.Since2023, market));
    }

    [Theory]
    [InlineData("FO", "EUR", "DKK")]
    [InlineData("DK", "DKK", "DKK")]
    [InlineData("GL", "EUR", "EUR")]
    [InlineData("SJ", "NOK", "NOK")]
    [InlineData("LI", "EUR", "EUR")]
    [InlineData("CH", "CHF", "CHF")]
    [InlineData("GI", "GBP", "GBP")]
    [InlineData("SE", "SEK", "SEK")]
    [InlineData("GU", "AUD", "USD")]
    [InlineData("AS", "NZD", "USD")]
    [InlineData("RU", "RUB", null)]
    [InlineData("CN", null, "CNY")]
    [InlineData("TW", "TWD", "TWD")]
    [InlineData("PF", "USD", "USD")]
    [InlineData("BR", "BRL", "BRL")]
    public void A_country_pays_in_the_currency_of_the_day(string country, string? before, string? since)
    {
        var code = CountryCode.Of(country);

        Assert.Equal(before, MarketTable.Of(code, Before)?.CurrencyIn(code, CommerceGeneration.New));
        Assert.Equal(since, MarketTable.Of(code, From)?.CurrencyIn(code, CommerceGeneration.New));
    }

    [Theory]
    [InlineData("BR", "USD")]
    [InlineData("FO", "DKK")]
    [InlineData("KR", "KRW")]
    public void Legacy_licences_are_billed_in_dollars_in_Brazil_only(string country, string currency)
    {
        var code = CountryCode.Of(country);

        Assert.Equal(currency, MarketTable.Of(code, From)!.CurrencyIn(code, CommerceGeneration.Legacy));
    }

    // Whatever two letters make, unknown countries included, on the days around the change and long before and after it.
    [Fact]
    public void The_table_says_what_domain_knowledge_says_of_every_country_on_every_side_of_the_change()
    {
        var codes = from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select $"{(char)first}{(char)second}";
        DateOnly[] days = [new(2020, 1, 1), new(2021, 5, 12), Before, From, new(2026, 5, 1), new(2027, 12, 31)];
        var neighbours = (from code in codes from day in days select (code, day, Ours: MarketTable.Of(CountryCode.Of(code), day)?.Code, Plain: PlainMarkets.Of(code, day.ToDateTime(default)))).ToList();

        Assert.All(neighbours, place => Assert.Equal(place.Plain is null, place.Ours is null));
        Assert.All(neighbours.Where(place => place.Ours is not null).GroupBy(place => place.Ours), market => Assert.Single(market.Select(place => place.Plain).Distinct()));
        Assert.All(neighbours.Where(place => place.Plain is not null).GroupBy(place => place.Plain), market => Assert.Single(market.Select(place => place.Ours).Distinct()));
    }

    [Fact]
    public void No_country_stands_twice_in_one_table()
    {
        foreach (var table in new[] { MarketTable.SeedEra, MarketTable.Since2023 })
        {
            var countries = table.Markets.SelectMany(market => market.Members).ToList();

            Assert.Equal(countries.Count, countries.Distinct().Count());
        }
    }

    [Fact]
    public void A_market_is_itself_across_the_change()
    {
        var before = MarketTable.Of(CountryCode.Of("AU"), Before);
        var since = MarketTable.Of(CountryCode.Of("AU"), From);

        Assert.NotSame(before, since);
        Assert.Equal(before!.Code, since!.Code);
    }

    private static int CountIn(MarketTable table, string market) => table.Markets.SingleOrDefault(m => m.Code == market)?.Members.Count ?? 0;
}
