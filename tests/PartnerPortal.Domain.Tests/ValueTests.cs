using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("6200102", true)]
    [InlineData("10000", true)]
    [InlineData("999999999", true)]
    [InlineData("9999", false)]
    [InlineData("1234567890", false)]
    [InlineData("0123456", false)]
    [InlineData("62001O2", false)]
    [InlineData("６２００１０２", false)]
    [InlineData("-620010", false)]
    [InlineData(" 620010", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_PartnerID_has_five_to_nine_digits_and_no_leading_zero(string? text, bool valid)
    {
        Assert.Equal(valid, PartnerId.TryParse(text, out var id));
        Assert.Equal(valid ? text : "0", id.ToString());
    }

    [Theory]
    [InlineData(9_999)]
    [InlineData(1_000_000_000)]
    public void A_PartnerID_is_made_of_nothing_else(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => PartnerId.Of(value));

    [Theory]
    [InlineData("KR", "KR")]
    [InlineData("kr", "KR")]
    [InlineData("K1", null)]
    [InlineData("KOR", null)]
    [InlineData("한국", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_country_is_two_letters_in_upper_case(string? text, string? code)
    {
        Assert.Equal(code is not null, CountryCode.TryParse(text, out var country));
        Assert.Equal(code ?? "ZZ", country.Value);
    }

    [Fact]
    public void A_country_that_is_none_is_a_bug() => Assert.Throws<ArgumentException>(() => CountryCode.Of("Korea"));

    [Fact]
    public void A_company_is_called_by_its_own_Korean_name_where_it_has_one()
    {
        Assert.Equal("한빛유통", Cast.Hanbit.Name.In(Language.Korean));
        Assert.Equal("Hanbit Distribution", Cast.Hanbit.Name.In(Language.English));
        Assert.Equal("Wingtip Partners", new CompanyName("Wingtip Partners").In(Language.Korean));
    }

    [Fact]
    public void A_link_ends_on_the_tick()
    {
        var link = Cast.Link();
        var end = Cast.Now + PolicyPack.Founding.LinkLifetime;

        Assert.Equal(end, link.ExpiresAt);
        Assert.False(link.IsExpired(end.AddTicks(-1)));
        Assert.True(link.IsExpired(end));
    }

    [Fact]
    public void A_result_is_a_value_or_a_refusal_and_never_both()
    {
        Result<string> yes = "done";
        Result<string> no = new Refusal(RefusalKind.Conflict, "portal.changed-meanwhile");

        Assert.False(yes.Refused(out var refusal, out var value));
        Assert.Equal((null, "done"), (refusal, value));
        Assert.True(no.Refused(out refusal, out value));
        Assert.Equal(("portal.changed-meanwhile", null), (refusal.Code, value));
    }
}
