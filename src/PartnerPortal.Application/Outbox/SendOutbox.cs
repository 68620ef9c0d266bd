using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Outbox;

/// <summary>
/// Delivers what is owed, oldest first, at least once: a mail counts as delivered when the carrier took it and the
/// store knows. What fails waits longer each time and never holds up the rest.
/// </summary>
public sealed class SendOutbox(PortalDbContext db, MailComposer composer, IMailCarrier carrier, TimeProvider clock)
{
    private const int BatchSize = 20;

    /// <summary>How many mails went out.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.OutboxMessages.Where(m => m.DeliveredAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(BatchSize).ToListAsync(ct);
        var sent = 0;
        foreach (var message in due)
        {
            if (await Deliver(message, ct)) sent++;
        }

        return sent;
    }

    private async Task<bool> Deliver(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            await carrier.Deliver(await composer.Compose(message, ct), ct);
            message.Delivered(clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            message.Failed(failure.Message, clock.GetUtcNow());
        }

        return !(await db.Commit(null, ct)).Refused(out _) && message.DeliveredAt is not null;
    }
}
