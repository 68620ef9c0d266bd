using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>A further token for a program: the old one goes on until it is revoked, so that the program can change over.</summary>
public sealed class IssueApplicationToken(PortalDbContext db, UserDesk desk, TimeProvider clock)
{
    public sealed record Command(RegisteredApplicationId Application, IssueToken.Command Token);

    public async Task<Result<ApiTokenId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.DemandToManageApplications().Refused(out var refusal)) return refusal;
        if (await db.RegisteredApplications.Of(actor).SingleOrDefaultAsync(a => a.Id == command.Application, ct) is not { } application) return ApplicationRefusals.Unknown();
        if (application.Status is not RegisteredApplicationStatus.Active) return ApplicationRefusals.NotActive();
        if ((await desk.DemandReach(actor, application, ct)).Refused(out refusal)) return refusal;
        if (new IssueToken.Validator().Check(command.Token).Refused(out refusal)) return refusal;

        var now = clock.GetUtcNow();
        db.Hold(application); // two further ones at once could both be the last that it may have
        if (await db.ApiTokens.Live(now).CountAsync(t => t.Application == application.Id, ct) >= ApiToken.MostAtOnce) return TokenRefusals.TooMany();

        var (name, scope, days, hash) = command.Token;
        var grant = new TokenGrant(actor.User, application.Tenant, name.Trim(), scope, TimeSpan.FromDays(days)) { Application = application.Id };
        var token = ApiToken.Issue(grant, hash, now);
        db.ApiTokens.Add(token);
        return await db.Commit(actor, token.Id, ct);
    }
}
