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
        public Task Owe(Notice notice, TenantId reader, CancellationToken ct) => db.Owe(notice, [reader], ct);

        /// <summary>The same for many tenants at once; who answers for several gets one mail, as a person of the first.</summary>
        public async Task Owe(Notice notice, IReadOnlyCollection<TenantId> readers, CancellationToken ct)
        {
            var admins = await db.Users.AsNoTracking().GlobalAdminsOf(readers, ct);
            db.OutboxMessages.AddRange(admins.Select(admin =>
                new OutboxMessage(notice.Kind, notice.Subject, notice.Sender, Addressee.Of(admin, admin.AnswersFor(readers)[0]), notice.At)));
        }
    }
}
