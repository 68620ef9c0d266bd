using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Outbox;

/// <summary>What the portal mailed for the actor's organisation, and what it mailed to the actor; newest first.</summary>
public sealed class ListMail(PortalDbContext db, MailComposer composer)
{
    private const int MostRows = 50;

    /// <param name="DeliveredAt">Null while it waits, or while <see cref="LastError"/> keeps it waiting.</param>
    public sealed record Row(
        Guid Id, MailKind Kind, string Recipient, string Subject, string Body, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt, string? LastError)
    {
        /// <summary>When the portal gave it up; the operator can have it tried again.</summary>
        public DateTimeOffset? DeadSince { get; init; }

        public int Attempts { get; init; }
    }

    public async Task<IReadOnlyList<Row>> Handle(Actor actor, CancellationToken ct)
    {
        var messages = await db.OutboxMessages.AsNoTracking().VisibleTo(actor)
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(MostRows).ToListAsync(ct);
        List<Row> rows = [];
        foreach (var message in messages)
        {
            var mail = await composer.Compose(message, ct);
            rows.Add(new Row(message.Id, message.Kind, message.Recipient, mail.Subject, mail.Body, message.CreatedAt, message.DeliveredAt, message.LastError)
            {
                DeadSince = message.DeadSince,
                Attempts = message.Attempts,
            });
        }

        return rows;
    }
}
