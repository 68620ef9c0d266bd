using Bunit;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Localisation;

/// <summary>A page says what the pack in force says, from the day on which it takes effect.</summary>
public sealed class PackWordsOnPagesTests : PortalComponentTest
{
    private static readonly Wordings Words = new(new("The rules change", "See what changes."), new("규칙이 바뀝니다", "달라지는 내용을 확인하세요."));

    [Theory, InlineData("en", "Providers", "Distributors"), InlineData("ko", "간접 공급자", "총판")]
    public async Task A_page_changes_the_word_on_the_day(string language, string before, string since)
    {
        var day = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(1);
        Assert.Null((await Portal.Run((AnnouncePack useCase) => useCase.Handle(Cast.Nari, new("2026-05", day, Words, null), default))).Refusal);
        Assert.Equal("2021-05", await InForce());
        Speak(language);
        Assert.StartsWith(before, Open<ProvidersPage>(Cast.Jun, PortalUrls.Providers).WaitForElement("h1").TextContent, StringComparison.Ordinal);

        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("2026-05", await InForce());

        Assert.StartsWith(since, Open<ProvidersPage>(Cast.Jun, PortalUrls.Providers).WaitForElement("h1").TextContent, StringComparison.Ordinal);
    }

    private Task<string> InForce() => Portal.Run(async (ReadPackInForce useCase) => (await useCase.Handle(default)).Version);
}
