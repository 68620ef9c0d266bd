namespace PartnerPortal.Application.Sessions;

/// <summary>Whether a session still counts, without anybody being there: an open page alone doesn't keep it alive.</summary>
public sealed class CheckSession(PortalDbContext db, SessionLimits limits, TimeProvider clock)
{
    public Task<bool> Handle(string token, CancellationToken ct) => db.Sessions.Live(limits, clock.GetUtcNow()).With(token).AnyAsync(ct);
}
