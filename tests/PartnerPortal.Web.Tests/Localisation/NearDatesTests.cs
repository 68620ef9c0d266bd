using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class NearDatesTests
{
    // Monday morning in Seoul; still Sunday in London.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 31, 0, TimeSpan.FromHours(9));

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

        Assert.Equal(english, Texts.In("en", () => Texts.Of<NearDates>().Of(instant, Now)));
        Assert.Equal(korean, Texts.In("ko", () => Texts.Of<NearDates>().Of(instant, Now)));
    }

    [Theory]
    [InlineData("en", "today")]
    [InlineData("ko", "오늘")]
    public void A_day_has_no_time_of_day(string language, string today) =>
        Assert.Equal(today, Texts.In(language, () => Texts.Of<NearDates>().Of(new DateOnly(2026, 11, 23), Now)));
}
