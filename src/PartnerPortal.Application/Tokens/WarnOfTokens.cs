using PartnerPortal.Application.Outbox;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

/// <summary>
/// Tells people a week before by mail that a token they made stops working. Whoever has left reads nothing; one that opens
/// nothing now, because its person or application is suspended, is told about once they are back.
/// </summary>
public sealed class WarnOfTokens(PortalDbContext db, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await Working(now).Where(t => t.WarnAt <= now).OrderBy(t => t.ExpiresAt).Take(BatchSize).ToListAsync(ct);
        if (due.Count == 0) return 0;

        var makers = due.Select(t => t.User).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => makers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        foreach (var token in due)
        {
            token.Warned();
            if (people.GetValueOrDefault(token.User) is { } maker && maker.Memberships.SingleOrDefault(m => m.Tenant == token.Tenant) is { } membership)
                db.OutboxMessages.Add(new OutboxMessage(MailKind.TokenExpires, token.Id.Value, membership.Organization, Addressee.Of(maker, token.Tenant), now));
        }

        return (await db.Commit(null, ct)).Refused(out _) ? 0 : due.Count;
    }

    private IQueryable<ApiToken> Working(DateTimeOffset now) => db.ApiTokens.Live(now)
        .Where(t => t.Application == null || db.RegisteredApplications.Any(a => a.Id == t.Application && a.Status == RegisteredApplicationStatus.Active))
        .Where(t => !db.Users.Any(u => u.Id == t.User && u.Memberships.Any(m => m.Tenant == t.Tenant && m.IsSuspended)));
}
