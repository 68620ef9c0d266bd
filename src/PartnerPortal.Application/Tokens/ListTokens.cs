using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

/// <summary>A person's own tokens, for whichever tenant, the newest first; those that ended lately, too.</summary>
public sealed class ListTokens(PortalDbContext db, TimeProvider clock)
{
    private const int Most = 100;

    /// <param name="Domain">The tenant's with which it acts.</param>
    public sealed record Row(ApiTokenId Id, string Name, TokenScope Scope, string Domain, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt, ApiTokenStatus Status);

    public async Task<IReadOnlyList<Row>> Handle(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.ApiTokens.AsNoTracking().Where(t => t.User == actor.User && t.Application == null).OrderByDescending(t => t.IssuedAt).Take(Most)
            .Join(db.Tenants, token => token.Tenant, tenant => tenant.Id, (token, tenant) => new { token, tenant.Domain }).ToListAsync(ct);
        return [.. found.OrderByDescending(one => one.token.IssuedAt).Select(one => new Row(
            one.token.Id, one.token.Name, one.token.Scope, one.Domain, one.token.IssuedAt, one.token.ExpiresAt, one.token.UsedAt, one.token.StatusAt(now)))];
    }
}
