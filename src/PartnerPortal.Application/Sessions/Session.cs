using PartnerPortal.Application.Notifications;

namespace PartnerPortal.Application.Sessions;

/// <summary>
/// One stay of one person in one browser. The browser holds the secret, the store its hash: whoever reads the store can't
/// sign in. It counts for as long as the store says so, whatever the browser still has.
/// </summary>
public sealed class Session
{
    public const int MaxDeviceLength = 100;
    public const int MaxPlaceLength = 64;
    public const int HashLength = 64;

    private Session() { } // EF Core

    public Session(BeginSession.Start start, string tokenHash, SessionLimits limits, DateTimeOffset now) =>
        (Id, TokenHash, User, Tenant, Device, Place, HasMfa, BegunAt, SeenAt, EndsAt) =
        (Guid.CreateVersion7(now), tokenHash, start.User, start.Tenant, Cut(start.Device, MaxDeviceLength), Cut(start.Place, MaxPlaceLength), start.HasMfa, now, now, now + (start.AtMost ?? limits.Absolute));

    public Guid Id { get; private init; }

    public string TokenHash { get; private init; } = "";

    public UserId User { get; private init; }

    public TenantId Tenant { get; private init; }

    /// <summary>Browser and system, as far as the browser said; empty: it said nothing that is known.</summary>
    public string Device { get; private init; } = "";

    /// <summary>The network address that it came from.</summary>
    public string Place { get; private init; } = "";

    /// <summary>The provider says that it asked for more than a password .</summary>
    public bool HasMfa { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When it ends, whatever happens; earlier when nobody does anything.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public void See(DateTimeOffset now) => SeenAt = now;

    /// <summary>Ends it now. What has ended stays ended.</summary>
    public void End(DateTimeOffset now) => EndsAt = now < EndsAt ? now : EndsAt;

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}

internal static class Sessions
{
    extension(IQueryable<Session> sessions)
    {
        public IQueryable<Session> Live(SessionLimits limits, DateTimeOffset now)
        {
            var idle = now - limits.Idle;
            return sessions.Where(s => s.EndsAt > now && s.SeenAt > idle);
        }

        /// <summary>The one session that has this secret, or none.</summary>
        public IQueryable<Session> With(string token)
        {
            var hash = LinkTokens.Hash(token);
            return sessions.Where(s => s.TokenHash == hash);
        }
    }
}
