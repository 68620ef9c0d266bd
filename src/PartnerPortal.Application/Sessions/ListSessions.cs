using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Sessions;

/// <summary>Where a person is signed in: the list in which they see what isn't theirs.</summary>
public sealed class ListSessions(PortalDbContext db, SessionLimits limits, TimeProvider clock)
{
    /// <param name="IsThis">It is the one in which the list is read.</param>
    public sealed record Row(Guid Id, string Device, string Place, DateTimeOffset BegunAt, DateTimeOffset SeenAt, bool HasMfa, bool IsThis);

    public async Task<IReadOnlyList<Row>> Handle(Actor actor, string? token, CancellationToken ct)
    {
        var hash = token is null ? "" : LinkTokens.Hash(token);
        return await db.Sessions.AsNoTracking().Live(limits, clock.GetUtcNow()).Where(s => s.User == actor.User).OrderByDescending(s => s.SeenAt)
            .Select(s => new Row(s.Id, s.Device, s.Place, s.BegunAt, s.SeenAt, s.HasMfa, s.TokenHash == hash)).ToListAsync(ct);
    }
}
