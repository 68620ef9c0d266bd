namespace PartnerPortal.Application.Outbox;

/// <summary>Has dead letters tried again: some, or all of them, the oldest first.</summary>
public sealed class ReplayMail(PortalDbContext db, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    /// <param name="Mails">Which; none: all.</param>
    public sealed record Command(IReadOnlyList<Guid>? Mails = null);

    /// <param name="Count">How many are tried again.</param>
    /// <param name="Left">How many stay dead letters.</param>
    public sealed record Replayed(int Count, int Left);

    public async Task<Result<Replayed>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ReplayMail).Refused(out var refusal)) return refusal;

        var (dead, now) = (db.OutboxMessages.Where(m => m.DeadSince != null), clock.GetUtcNow());
        var chosen = command.Mails is { } mails ? dead.Where(m => mails.Contains(m.Id)) : dead;
        var found = await chosen.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(MostAtOnce).ToListAsync(ct);
        if (found.Count == 0) return OutboxRefusals.NotDead();

        foreach (var mail in found)
        {
            if (mail.Replay(now).Refused(out refusal)) return refusal;
        }

        return await db.Commit(actor, new Replayed(found.Count, await dead.CountAsync(ct) - found.Count), ct);
    }
}
