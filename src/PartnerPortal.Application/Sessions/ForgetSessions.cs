namespace PartnerPortal.Application.Sessions;

/// <summary>Clears away sessions that ended a month ago.</summary>
public sealed class ForgetSessions(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> Handle(CancellationToken ct)
    {
        var due = clock.GetUtcNow() - Kept;
        var old = await db.Sessions.Where(s => s.EndsAt <= due).OrderBy(s => s.EndsAt).Take(BatchSize).ToListAsync(ct);
        if (old.Count == 0) return 0;

        db.Sessions.RemoveRange(old);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : old.Count;
    }
}
