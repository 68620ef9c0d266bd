using Bunit;
using PartnerPortal.Web.Kit.Content;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Kit.Structure;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class SignTests : KitTest
{
    private static readonly DateTimeOffset Fifth = new(new DateTime(2026, 12, 5, 14, 6, 0, DateTimeKind.Local));

    [Theory]
    [InlineData("Contoso Cloud Distribution", false, "CC")]
    [InlineData("Mina Seo", true, "MS")]
    [InlineData("Relecloud", false, "RE")]
    [InlineData("콘토소 클라우드 유통", false, "콘토")]
    [InlineData("서민아", true, "민아")]
    [InlineData("", false, "")]
    public void Initials_follow_the_script_of_the_name(string name, bool person, string initials) =>
        Assert.Equal(initials, Render<Avatar>(avatar => avatar.Add(a => a.Name, name).Add(a => a.Person, person)).Find("span").TextContent);

    [Fact]
    public void A_company_keeps_its_colour() =>
        Assert.Contains("t4", Render<Avatar>(avatar => avatar.Add(a => a.Name, "Contoso Cloud Distribution")).Find("span").ClassList);

    [Fact]
    public void Dates_are_written_as_people_here_write_them()
    {
        using (Speaking("en"))
            Assert.Equal(("5 Dec 2026", "5 December 2026", "5 Dec 2026, 14:06"), (Dates.Short(Fifth), Dates.Long(Fifth), Dates.WithTime(Fifth)));

        using (Speaking("ko"))
            Assert.Equal(("2026. 12. 5.", "2026년 12월 5일", "2026. 12. 5. 14:06"), (Dates.Short(Fifth), Dates.Long(Fifth), Dates.WithTime(Fifth)));
    }

    [Theory, InlineData(31, false), InlineData(30, true), InlineData(-3, true)]
    public void A_term_asks_for_notice_thirty_days_before_its_end(int daysLeft, bool notice)
    {
        var end = new DateOnly(2026, 12, 5);
        var meter = Render<Meter>(m => m.Add(p => p.From, end.AddDays(-365)).Add(p => p.To, end).Add(p => p.Today, end.AddDays(-daysLeft)));

        Assert.Equal(notice, meter.Find("[role=img]").ClassList.Contains("notice"));
    }

    [Fact]
    public void A_banner_is_read_out_only_when_it_answers_something()
    {
        string? Role(Tone tone, bool live) => Render<Banner>(banner => banner.Add(b => b.Title, "!").Add(b => b.Tone, tone).Add(b => b.Live, live))
            .Find("[data-tone]").GetAttribute("role");

        Assert.Null(Role(Tone.Stop, live: false));
        Assert.Equal("alert", Role(Tone.Stop, live: true));
        Assert.Equal("status", Role(Tone.Notice, live: true));
    }

    [Fact]
    public void A_dismissed_banner_is_gone()
    {
        var banner = Render<Banner>(b => b.Add(p => p.Title, "!").Add(p => p.Dismissible, true));
        banner.Find("button[aria-label]").Click();

        Assert.Empty(banner.FindAll("[data-tone]"));
    }

    [Fact]
    public void A_stepper_marks_where_one_is_and_links_back_to_what_is_done()
    {
        var stepper = Render<Stepper>(s => s.Add(p => p.Current, 2).Add(p => p.Steps, [new("File", "?step=1"), new("Preview", "?step=2"), new("Result")]));

        Assert.Equal("?step=1", Assert.Single(stepper.FindAll("a")).GetAttribute("href"));
        Assert.Contains("Preview", Assert.Single(stepper.FindAll("[aria-current=step]")).TextContent, StringComparison.Ordinal);
    }
}
