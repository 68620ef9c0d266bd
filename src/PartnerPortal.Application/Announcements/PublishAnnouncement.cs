using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.Announcements;

/// <summary>An operator tells people something that changes no rule. A change of rules is announced with its pack.</summary>
public sealed class PublishAnnouncement(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(DateOnly EffectiveOn, Wordings Words, Audience? Audience = null);

    public async Task<Result<AnnouncementId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.PublishAnnouncements).Refused(out var refusal)) return refusal;
        var audience = command.Audience ?? Audience.Everybody;
        if (new WordingsShape().Check(command.Words).Refused(out refusal) || Audiences.Check(audience).Refused(out refusal)) return refusal;

        var now = clock.GetUtcNow();
        var announcement = Announcement.Publish(AnnouncementId.New(now), command.Words, audience, new Matter(command.EffectiveOn), actor.Organization, now);
        db.Announcements.Add(announcement);
        return await db.Commit(actor, announcement.Id, ct);
    }
}
