using FluentValidation;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tokens;

/// <summary>
/// A person makes a token for a program that acts in their name. They have just proved by more than a password who they are,
/// so the token's word is taken for it later.
/// </summary>
public sealed class IssueToken(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Hash">
    /// Of a <see cref="TokenSecret"/> that the page makes and shows once: it comes by here as a hash only, so that no kept
    /// answer and no record can hold it.
    /// </param>
    public sealed record Command(string Name, TokenScope Scope, int Days, string Hash);

    public async Task<Result<ApiTokenId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (!actor.IsPresent) return TokenRefusals.OnlyByPerson();
        if (!actor.HasMfa) return TokenRefusals.SecondProofNeeded();
        if (await db.Users.SingleAsync(u => u.Id == actor.User, ct) is not { SignInName: not BreakGlass.SignInName } maker) return TokenRefusals.NotByBreakGlass();
        if (new Validator().Check(command).Refused(out var refusal)) return refusal;

        var now = clock.GetUtcNow();
        db.Hold(maker); // two made at once could both be the last that somebody may have
        if (await db.ApiTokens.Live(now).CountAsync(t => t.User == actor.User && t.Application == null, ct) >= ApiToken.MostAtOnce) return TokenRefusals.TooMany();

        var token = ApiToken.Issue(new(actor.User, actor.Tenant, command.Name.Trim(), command.Scope, TimeSpan.FromDays(command.Days)), command.Hash, now);
        db.ApiTokens.Add(token);
        return await db.Commit(actor, token.Id, ct);
    }

    /// <summary>The shape of a token; the form shows the same faults beside its fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).IsName("tokens.name-missing").IsNoLongerThan(ApiToken.MaxNameLength, "tokens.name-too-long");
            RuleFor(c => c.Scope).IsInEnum().WithErrorCode("tokens.scope-unknown");
            RuleFor(c => c.Days).InclusiveBetween(1, ApiToken.MaxDays).WithErrorCode("tokens.lifetime-not-possible");
            RuleFor(c => c.Hash).Must(hash => hash?.Length == ApiToken.HashLength).WithErrorCode("tokens.secret-missing");
        }
    }
}
