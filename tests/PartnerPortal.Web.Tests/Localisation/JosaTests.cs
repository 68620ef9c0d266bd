using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Tests.Localisation;

public sealed class JosaTests
{
    [Theory]
    [InlineData("한빛유통", "은", "이", "을", "과", "으로")]
    [InlineData("새벽공급사", "는", "가", "를", "와", "로")]
    [InlineData("서울", "은", "이", "을", "과", "로")]
    [InlineData("테일스핀 클라우드", "는", "가", "를", "와", "로")]
    [InlineData("한빛유통(주)", "는", "가", "를", "와", "로")]
    [InlineData("‘한국’", "은", "이", "을", "과", "으로")]
    [InlineData("3", "은", "이", "을", "과", "으로")]
    [InlineData("10", "은", "이", "을", "과", "으로")]
    [InlineData("6", "은", "이", "을", "과", "으로")]
    [InlineData("1", "은", "이", "을", "과", "로")]
    [InlineData("7", "은", "이", "을", "과", "로")]
    [InlineData("1,208", "은", "이", "을", "과", "로")]
    [InlineData("2", "는", "가", "를", "와", "로")]
    [InlineData("4", "는", "가", "를", "와", "로")]
    [InlineData("5", "는", "가", "를", "와", "로")]
    [InlineData("Microsoft 365 E9", "는", "가", "를", "와", "로")]
    [InlineData("남산 IT", "는", "가", "를", "와", "로")]
    [InlineData("SQL", "은", "이", "을", "과", "로")]
    [InlineData("MPLR", "은", "이", "을", "과", "로")]
    [InlineData("IBM", "은", "이", "을", "과", "으로")]
    [InlineData("CDN", "은", "이", "을", "과", "으로")]
    [InlineData("LG", "는", "가", "를", "와", "로")]
    public void A_particle_follows_the_last_sound(string name, string topic, string subject, string @object, string with, string by) => Assert.Equal(
        (topic, subject, @object, with, by),
        (Josa.After(name, "은/는"), Josa.After(name, "이/가"), Josa.After(name, "을/를"), Josa.After(name, "과/와"), Josa.After(name, "으로/로")));

    [Theory]
    [InlineData("Wingtip Partners")]
    [InlineData("HANBIT")]
    [InlineData("eXTRA")]
    [InlineData("株式会社")]
    [InlineData("…")]
    [InlineData("")]
    public void Of_a_name_whose_sound_nobody_knows_both_are_written(string name) =>
        Assert.Equal(("은(는)", "(으)로"), (Josa.After(name, "은/는"), Josa.After(name, "으로/로")));
}
