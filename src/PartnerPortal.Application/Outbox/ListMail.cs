using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Outbox;

/// <summary>
/// What the portal mailed for the actor's organisation, and what it mailed to the actor; newest first. Who of another
/// organisation read it is that organisation's to know: the sender reads to which one it went.
/// </summary>
public sealed class ListMail(PortalDbContext db, MailComposer composer, IStoreQuirks quirks)
{
    private const int MostRows = 50;

    /// <param name="Recipient">The address, where it is the reader's own house's or somebody typed it here; else null.</param>
    /// <param name="Subject">Null: nobody can write it any more, for what it is about is gone.</param>
    /// <param name="DeliveredAt">Null while it waits, or while <see cref="LastError"/> keeps it waiting.</param>
    public sealed record Row(
        Guid Id, MailKind Kind, string? Recipient, string? Subject, string? Body, DateTimeOffset CreatedAt, DateTimeOffset? DeliveredAt, string? LastError)
    {
        /// <summary>The organisation as whose person somebody reads it, where the address isn't shown; null: unknown here.</summary>
        public CompanyName? To { get; init; }

        /// <summary>When the portal gave it up; the operator can have it tried again.</summary>
        public DateTimeOffset? DeadSince { get; init; }

        public int Attempts { get; init; }
    }

    public async Task<IReadOnlyList<Row>> Handle(Actor actor, CancellationToken ct)
    {
        var messages = await db.OutboxMessages.AsNoTracking().VisibleTo(actor)
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(MostRows).ToListAsync(ct);
        var owners = await db.OwnersOf(messages.Select(m => m.RecipientTenant), ct);
        var names = await db.NamesOf(owners.Values.Select(owner => (OrganizationId?)owner), ct);
        List<Row> rows = [];
        foreach (var message in messages)
        {
            var mail = await Written(message, ct);
            var reader = owners.OwnerOf(message.RecipientTenant);
            var isOwn = message.WasTyped || reader == actor.Organization;
            rows.Add(new Row(message.Id, message.Kind, isOwn ? message.Recipient : null, mail?.Subject, mail?.Body, message.CreatedAt, message.DeliveredAt, Told(message, isOwn))
            {
                To = isOwn ? null : names.NameOf(reader),
                DeadSince = message.DeadSince,
                Attempts = message.Attempts,
            });
        }

        return rows;
    }

    // Mail servers name the address in what they answer.
    private static string? Told(OutboxMessage message, bool isOwn) => isOwn ? message.LastError : message.LastError?.Replace(message.Recipient, "…", StringComparison.OrdinalIgnoreCase);

    // One mail that can't be written keeps none of the others from being read.
    private async Task<Mail?> Written(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            return await composer.Compose(message, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && !quirks.IsPassing(failure))
        {
            return null;
        }
    }
}
