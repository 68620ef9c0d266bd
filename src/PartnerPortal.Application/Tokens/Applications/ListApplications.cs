using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens.Applications;

/// <summary>The programs that act for an organisation, each with its tokens, the newest first.</summary>
public sealed class ListApplications(PortalDbContext db, UserDesk desk, TimeProvider clock)
{
    /// <param name="Eligible">The roles that the reader may give a further one.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Roles Eligible);

    public sealed record Row(RegisteredApplicationId Id, string Name, Roles Roles, RegisteredApplicationStatus Status, DateTimeOffset RegisteredAt, IReadOnlyList<Token> Tokens);

    public sealed record Token(ApiTokenId Id, string Name, TokenScope Scope, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt, ApiTokenStatus Status);

    public async Task<Result<Page>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageApplications).Refused(out var refusal)) return refusal;

        var now = clock.GetUtcNow();
        var applications = await db.RegisteredApplications.AsNoTracking().Of(actor).OrderByDescending(a => a.RegisteredAt).ToListAsync(ct);
        var ids = applications.Select(a => (RegisteredApplicationId?)a.Id).ToList();
        var tokens = (await db.ApiTokens.AsNoTracking().Where(t => ids.Contains(t.Application)).OrderByDescending(t => t.IssuedAt).ToListAsync(ct)).ToLookup(t => t.Application);
        var rows = applications.ConvertAll(a => new Row(a.Id, a.Name, a.Roles, a.Status, a.RegisteredAt,
            [.. tokens[a.Id].Select(t => new Token(t.Id, t.Name, t.Scope, t.ExpiresAt, t.UsedAt, t.StatusAt(now)))]));
        return new Page(rows, RegisteredApplication.Eligible(await desk.Grantable(actor, ct)));
    }
}
