using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;

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
    [InlineData("UM", "UnitedStates", "UnitedStates")]
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
