using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class DatesTests
{
    // Monday morning in Seoul; still Sunday in London.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 31, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("en", "5 Dec 2026", "5 December 2026")]
    [InlineData("ko", "2026. 12. 5.", "2026년 12월 5일")]
    public void A_day_is_short_in_a_table_and_long_in_a_sentence(string language, string shortly, string inFull)
    {
        var day = new DateOnly(2026, 12, 5);

        Assert.Equal((shortly, inFull), Texts.In(language, () => (Texts.Of<Dates>().Day(day), Texts.Of<Dates>().LongDay(day))));
    }

    [Theory]
    [InlineData("en", "14:06", "14:06", "5 Dec 2026, 14:06")]
    [InlineData("ko", "14:06", "오후 2:06", "2026. 12. 5. 14:06")]
    public void A_time_is_the_readers(string language, string inTables, string spoken, string moment)
    {
        var instant = new DateTimeOffset(2026, 12, 5, 5, 6, 0, TimeSpan.Zero);

        Assert.Equal(
            (inTables, spoken, moment),
            Texts.In(language, () => (Texts.Of<Dates>().Time(instant, Now), Texts.Of<Dates>().SpokenTime(instant, Now), Texts.Of<Dates>().Moment(instant, Now))));
    }

    [Theory]
    [InlineData(0, "today 08:31", "오늘 08:31")]
    [InlineData(-8, "today 00:31", "오늘 00:31")]
    [InlineData(-9, "yesterday", "어제")]
    [InlineData(24, "tomorrow", "내일")]
    [InlineData(12 * 24, "in 12 days", "12일 뒤")]
    [InlineData(-48, "21 Nov 2026", "2026. 11. 21.")]
    public void What_is_near_is_told_from_the_readers_today(int hours, string english, string korean)
    {
        var instant = Now.AddHours(hours).ToUniversalTime();

        Assert.Equal(english, Texts.In("en", () => Texts.Of<Dates>().Near(instant, Now)));
        Assert.Equal(korean, Texts.In("ko", () => Texts.Of<Dates>().Near(instant, Now)));
    }

    [Fact]
    public void A_day_has_no_time_of_day() =>
        Assert.Equal(("today", "오늘"), (Texts.In("en", () => Texts.Of<Dates>().Near(new DateOnly(2026, 11, 23), Now)), Texts.In("ko", () => Texts.Of<Dates>().Near(new DateOnly(2026, 11, 23), Now))));
}
