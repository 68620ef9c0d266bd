using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Notifications;

/// <summary>What a mail tells and in whose name; who reads it is said when it is owed.</summary>
internal sealed record Notice(MailKind Kind, Guid Subject, OrganizationId Sender, DateTimeOffset At);

/// <summary>Mails that go to whoever answers for a tenant.</summary>
internal static class Notices
{
    extension(PortalDbContext db)
    {
        /// <summary>Owes a mail to each Global admin of a tenant.</summary>
        public async Task Owe(Notice notice, TenantId reader, CancellationToken ct)
        {
            var admins = await db.Users.AsNoTracking().GlobalAdminsOf(reader, ct);
            db.OutboxMessages.AddRange(admins.Select(admin =>
                new OutboxMessage(notice.Kind, notice.Subject, notice.Sender, new(admin.Email, admin.Language), notice.At)));
        }
    }
}
