using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.SampleData;

/// <summary>What the operator announced. Its mails are not among the sample's: everybody would find one beside what they wait for.</summary>
internal static class NoticeStory
{
    private static readonly Wordings Review = new(
        new("Tenant kinds are reviewed once a year", "From this day on we ask you once a year whether what your tenants are used for is still what you declared. Nothing that you have or sell changes."),
        new("테넌트 용도를 해마다 확인합니다", "이날부터 해마다 한 번 테넌트의 용도가 신고하신 내용과 같은지 확인을 요청합니다. 보유하거나 판매하는 것은 달라지지 않습니다."));

    public static IEnumerable<Act> Acts(Calendar calendar) =>
    [
        new(calendar.Ago(6), Tables.People.Operator, stage =>
        {
            var announcement = Announcement.Publish(
                SampleIds.Of<AnnouncementId>("tenant-kinds"), Review, Audience.Everybody, new Matter(calendar.In(25)), stage.Actor.Organization, stage.Now);
            announcement.Mailed(upTo: null, stage.Now);
            stage.Db.Announcements.Add(announcement);
            return Task.CompletedTask;
        }),
    ];
}
