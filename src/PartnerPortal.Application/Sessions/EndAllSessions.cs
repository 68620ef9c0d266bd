using System.Globalization;
using PartnerPortal.Application.Organizations;

namespace PartnerPortal.Application.Sessions;

/// <summary>A person signs out wherever they are signed in: the answer to a lost phone.</summary>
public sealed class EndAllSessions(PortalDbContext db, FindActor people, SessionLimits limits, TimeProvider clock)
{
    public async Task<Result> Handle(UserId user, TenantId tenant, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var live = await db.Sessions.Live(limits, now).Where(s => s.User == user).ToListAsync(ct);
        foreach (var session in live) session.End(now);
        db.Record(new SessionsEnded(user, live.Count));
        return await db.Commit(await people.Handle(user, tenant, ct), ct);
    }
}

/// <summary>A person ended sessions of theirs other than by signing out of one.</summary>
internal sealed record SessionsEnded : DomainEvent
{
    public SessionsEnded(UserId user, int sessions)
        : base("end_sessions", user.Value, null) => Changes = [new("Sessions", null, sessions.ToString(CultureInfo.InvariantCulture))];
}
