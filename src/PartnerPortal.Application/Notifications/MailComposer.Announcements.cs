using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Notifications;

/// <summary>The mails by which the operator tells what changes.</summary>
public sealed partial class MailComposer
{
    private async Task<MailFacts> OfAnnouncement(OutboxMessage message, CancellationToken ct)
    {
        var id = AnnouncementId.From(message.Subject);
        var announcement = await db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var words = announcement.In(message.Language);
        return await Sender(message, null, address.Page($"announcements/{id}"), ct) with
        {
            Words = message.Kind is MailKind.AnnouncementWithdrawn ? words.Title : $"{words.Title}\n\n{words.Text}",
            TakesEffectAt = message.Kind is MailKind.AnnouncementWithdrawn ? null : new DateTimeOffset(announcement.EffectiveOn, TimeOnly.MinValue, TimeSpan.Zero),
        };
    }
}
