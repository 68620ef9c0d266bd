using Bunit;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Announcements;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Policy;

public sealed class WithdrawnAnnouncementTests : PortalComponentTest
{
    [Theory, InlineData("en"), InlineData("ko")]
    public async Task The_archive_and_the_announcement_say_so_and_lead_to_the_rules_that_stay(string language)
    {
        Speak(language);
        var id = await Withdrawn();

        Assert.NotNull(Open<AnnouncementsPage>(Cast.Hyejin, PortalUrls.Announcements).WaitForElement("tr[data-state='2026-05'] .tag"));
        var page = Open<AnnouncementPage>(Cast.Hyejin, PortalUrls.Announcement(id), parameters => parameters.Add(p => p.Id, id.Value));
        Assert.Equal(PortalUrls.Rules, page.WaitForElement("[data-withdrawn='2026-05'] a").GetAttribute("href"));
    }

    private async Task<AnnouncementId> Withdrawn()
    {
        var words = new Wordings(new("The rules change", "See what changes."), new("규칙이 바뀝니다", "달라지는 내용을 확인하세요."));
        var day = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(8);
        var id = await Done<AnnouncePack, AnnouncementId>(useCase => useCase.Handle(Cast.Nari, new("2026-05", day, words), default));
        await Done<WithdrawPack>(useCase => useCase.Handle(Cast.Nari, new("2026-05"), default));
        return id;
    }
}
