namespace PartnerPortal.Application.Sessions;

/// <summary>
/// Whether a session still counts, for somebody who is there: that is noted once a minute, so that it doesn't end for want
/// of use.
/// </summary>
public sealed class KeepSession(PortalDbContext db, SessionLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>The session's strength, or null: it has ended.</summary>
    public async Task<Answer?> Handle(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.Live(limits, now).With(token).SingleOrDefaultAsync(ct);
        if (session is not null && now - session.SeenAt >= Beat)
        {
            session.See(now);
            await db.Commit(null, ct); // a store that can't write now is no reason to send anybody away
        }

        return session is null ? null : new Answer(session.HasMfa);
    }

    public sealed record Answer(bool HasMfa);
}
