using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

/// <summary>A person takes one of their own tokens back, at once and for good; somebody else's is unknown to them.</summary>
public sealed class RevokeToken(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(ApiTokenId Token);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == command.Token && t.User == actor.User && t.Application == null, ct) is not { } token) return TokenRefusals.Unknown();

        token.Revoke(clock.GetUtcNow());
        return await db.Commit(actor, ct);
    }
}
