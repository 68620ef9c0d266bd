namespace PartnerPortal.Application.Sessions;

/// <summary>A person signs out wherever they are signed in: the answer to a lost phone.</summary>
public sealed class EndAllSessions(PortalDbContext db, SessionLimits limits, TimeProvider clock)
{
    public async Task<Result> Handle(UserId user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Live(limits, now).Where(s => s.User == user).ToListAsync(ct)) session.End(now);
        return await db.Commit(null, ct);
    }
}
