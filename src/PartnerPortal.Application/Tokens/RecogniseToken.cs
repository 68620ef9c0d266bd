using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

/// <summary>
/// Whom a secret stands for. Unknown, expired and revoked are one answer, and who is found is still to be looked up: a token
/// outlives no role and no membership.
/// </summary>
public sealed class RecogniseToken(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Application">The one that acts, or null: it is the person.</param>
    public sealed record Answer(ApiTokenId Token, UserId User, RegisteredApplicationId? Application, TenantId Tenant, TokenScope Scope);

    public async Task<Answer?> Handle(string secret, CancellationToken ct)
    {
        var (hash, now) = (LinkTokens.Hash(secret), clock.GetUtcNow());
        if (await db.ApiTokens.Live(now).SingleOrDefaultAsync(t => t.SecretHash == hash, ct) is not { } token) return null;

        if (token.Use(now)) await db.Commit(null, ct); // a store that can't write now is no reason to send anybody away
        return new Answer(token.Id, token.User, token.Application, token.Tenant, token.Scope);
    }
}
