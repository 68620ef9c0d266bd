using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>Takes back a token of one's own organisation's programs, whoever made it; another organisation's is unknown.</summary>
public sealed class RevokeApplicationToken(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(ApiTokenId Token);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandToManageApplications().Refused(out var refusal)) return refusal;

        var own = db.RegisteredApplications.Of(actor).Select(a => (RegisteredApplicationId?)a.Id);
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == command.Token && own.Contains(t.Application), ct) is not { } token) return TokenRefusals.Unknown();

        token.Revoke(clock.GetUtcNow());
        return await db.Commit(actor, ct);
    }
}
