using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Outbox;

/// <summary>
/// Delivers what is owed, oldest first, at least once: a mail counts as delivered when the carrier took it and the
/// store knows. Each is taken before it is sent, so that of several nodes one sends it. What fails holds up the later
/// mails to the same address about the same thing and nobody else's; a dead letter holds up nothing.
/// </summary>
public sealed class SendOutbox(PortalDbContext db, MailComposer composer, IMailCarrier carrier, TimeProvider clock)
{
    private const int BatchSize = 20;

    private IQueryable<OutboxMessage> Owed => db.OutboxMessages.Where(m => m.DeliveredAt == null && m.DeadSince == null);

    /// <summary>How many mails went out.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var sent = 0;
        foreach (var id in await Due(ct))
        {
            if (await Send(id, ct)) sent++;
            db.ChangeTracker.Clear();
        }

        return sent;
    }

    private async Task<IReadOnlyList<Guid>> Due(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await Owed.Where(m => m.NextAttemptAt <= now)
            .Where(m => !Owed.Any(e => e.Subject == m.Subject && e.Recipient == m.Recipient && e.NextAttemptAt > now && (e.CreatedAt < m.CreatedAt || (e.CreatedAt == m.CreatedAt && e.Id.CompareTo(m.Id) < 0))))
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(BatchSize).Select(m => m.Id).ToListAsync(ct);
    }

    // Asked again for each: the one before it may have failed a moment ago, another node may have taken either, or it is owed no longer.
    private async Task<bool> Send(Guid id, CancellationToken ct)
    {
        if (await db.OutboxMessages.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message || !message.IsDue(clock.GetUtcNow())) return false;

        var (at, subject, recipient) = (message.CreatedAt, message.Subject, message.Recipient);
        if (await Owed.AnyAsync(e => e.Subject == subject && e.Recipient == recipient && (e.CreatedAt < at || (e.CreatedAt == at && e.Id.CompareTo(id) < 0)), ct)) return false;

        var isTaken = message.Take(clock.GetUtcNow());
        if ((await db.Commit(null, ct)).Refused(out _) || !isTaken) return false; // another node was faster, or nobody may any more

        await Deliver(message, ct);
        return !(await db.Commit(null, CancellationToken.None)).Refused(out _) && message.DeliveredAt is not null;
    }

    private async Task Deliver(OutboxMessage message, CancellationToken ct)
    {
        using var lease = CancellationTokenSource.CreateLinkedTokenSource(ct);
        lease.CancelAfter(OutboxMessage.Lease / 2);
        try
        {
            await carrier.Deliver(await composer.Compose(message, lease.Token), lease.Token);
            message.Delivered(clock.GetUtcNow());
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            message.Failed(failure.Message, clock.GetUtcNow());
        }
    }
}
