using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Submissions;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Tokens;

public sealed class TokenRecordTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_token_stands_for_its_person_until_it_expires_and_is_forgotten_a_month_later()
    {
        var secret = await Issue(_cast.Mina, days: 30);

        Assert.Equal((_cast.Mina.User, _cast.Mina.Tenant, TokenScope.Read), await Recognise(secret) is var known ? (known!.User, known.Tenant, known.Scope) : default);
        Assert.Null(await Recognise($"{secret[..^1]}{(secret[^1] is 'A' ? 'B' : 'A')}"));
        _portal.Clock.Now += TimeSpan.FromDays(29);
        Assert.NotNull(await Recognise(secret));
        Assert.Equal(ApiTokenStatus.Expiring, Assert.Single(await List(_cast.Mina)).Status);

        _portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Null(await Recognise(secret));
        Assert.Equal(ApiTokenStatus.Expired, Assert.Single(await List(_cast.Mina)).Status);

        Assert.Equal(0, await _portal.Run((ForgetTokens job) => job.Handle(default)));
        _portal.Clock.Now += TimeSpan.FromDays(30);
        Assert.Equal(1, await _portal.Run((ForgetTokens job) => job.Handle(default)));
        Assert.Empty(await List(_cast.Mina));
    }

    [Fact]
    public async Task A_revoked_token_is_over_at_once_and_once()
    {
        var secret = await Issue(_cast.Mina);
        var token = Assert.Single(await List(_cast.Mina)).Id;

        Assert.Null(await Revoke(_cast.Mina, token));
        Assert.Null(await Revoke(_cast.Mina, token));

        Assert.Null(await Recognise(secret));
        Assert.Equal(ApiTokenStatus.Revoked, Assert.Single(await List(_cast.Mina)).Status);
        Assert.False((await _portal.Run((ListActivity useCase) => useCase.Handle(_cast.Mina, new(), default))).Refused(out _, out var page));
        Assert.Equal(["create_api_token", "revoke_api_token"], page!.Rows.Select(row => row.Operation).Order());
    }

    [Fact]
    public async Task Somebody_elses_token_is_unknown()
    {
        await Issue(_cast.Mina);
        var token = Assert.Single(await List(_cast.Mina)).Id;

        Assert.Equal("tokens.unknown", await Revoke(_cast.Jun, token));
        Assert.Equal(await Revoke(_cast.Jun, ApiTokenId.New(_portal.Clock.Now)), await Revoke(_cast.Jun, token));
        Assert.Empty(await List(_cast.Jun));
        Assert.Equal(ApiTokenStatus.Active, Assert.Single(await List(_cast.Mina)).Status);
    }

    [Fact]
    public async Task Only_a_person_who_is_there_and_proved_it_twice_makes_one()
    {
        Assert.Equal("tokens.only-by-person", await Refusal(_cast.Mina with { IsPresent = false }, Valid));
        Assert.Equal("tokens.second-proof-needed", await Refusal(_cast.Mina with { HasMfa = false }, Valid));
        Assert.Empty(await List(_cast.Mina));
        Assert.Null(await Refusal(_cast.Mina, Valid));
    }

    [Fact]
    public async Task Whoever_came_in_by_the_break_glass_code_keeps_no_way_in()
    {
        var code = new BreakGlassCode(BreakGlassCode.HashOf("a code"), _portal.Clock.Now.AddDays(1));
        Assert.False((await _portal.Run((PortalDbContext db) => new BreakGlass(db, code, _portal.Clock).Handle("a code", "192.0.2.7", default))).Refused(out var refusal, out var answer), refusal?.Code);
        var keeper = (await _portal.Run((FindActor useCase) => useCase.Handle(answer!.User, answer.Tenant, default)))!;

        Assert.Equal("tokens.not-by-break-glass", await Refusal(keeper, Valid));
    }

    [Fact]
    public async Task A_token_has_a_name_a_scope_and_an_end_within_a_year()
    {
        foreach (var (command, code) in new (IssueToken.Command, string)[]
        {
            (Valid with { Name = " " }, "tokens.name-missing"),
            (Valid with { Name = new string('n', ApiToken.MaxNameLength + 1) }, "tokens.name-too-long"),
            (Valid with { Scope = (TokenScope)7 }, "tokens.scope-unknown"),
            (Valid with { Days = 0 }, "tokens.lifetime-not-possible"),
            (Valid with { Days = ApiToken.MaxDays + 1 }, "tokens.lifetime-not-possible"),
            (Valid with { Hash = "" }, "tokens.secret-missing"),
        })
            Assert.Equal(code, await Refusal(_cast.Mina, command));

        Assert.Null(await Refusal(_cast.Mina, Valid with { Days = ApiToken.MaxDays }));
    }

    [Fact]
    public async Task Nobody_piles_tokens_up()
    {
        for (var n = 0; n < ApiToken.MostAtOnce; n++) await Issue(_cast.Mina);

        Assert.Equal("tokens.too-many", await Refusal(_cast.Mina, Valid));
        Assert.Null(await Refusal(_cast.Jun, Valid));
        Assert.Null(await Revoke(_cast.Mina, (await List(_cast.Mina))[0].Id));
        Assert.Null(await Refusal(_cast.Mina, Valid));
    }

    [Fact]
    public async Task Its_use_is_noted_once_a_minute()
    {
        var secret = await Issue(_cast.Mina);
        Assert.Null(Assert.Single(await List(_cast.Mina)).UsedAt);
        var first = _portal.Clock.Now;

        await Recognise(secret);
        _portal.Clock.Now += TimeSpan.FromSeconds(59);
        await Recognise(secret);
        Assert.Equal(first, Assert.Single(await List(_cast.Mina)).UsedAt);

        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        await Recognise(secret);
        Assert.Equal(_portal.Clock.Now, Assert.Single(await List(_cast.Mina)).UsedAt);
    }

    [Fact]
    public async Task Whoever_made_a_token_is_told_once_a_week_before_its_end()
    {
        await Issue(_cast.Mina, days: 90);
        await Issue(_cast.Jun, days: 14);
        await Issue(_cast.Elena, days: 90);
        Assert.Null(await Revoke(_cast.Elena, Assert.Single(await List(_cast.Elena)).Id));
        _portal.Clock.Now += TimeSpan.FromDays(82);
        Assert.Equal(0, await Warn());

        _portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal((1, 0), (await Warn(), await Warn()));

        await _portal.Run((SendOutbox job) => job.Handle(default));
        var mail = Assert.Single(_portal.Post.Mails);
        Assert.Equal((_cast.Mina.Email, nameof(MailKind.TokenExpires)), (mail.Recipient, mail.Subject));
        Assert.EndsWith("/tokens", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_left_is_told_nothing()
    {
        await Issue(_cast.Mina);
        await _portal.Run(async (PortalDbContext db) =>
        {
            (await db.Users.FindAsync(_cast.Mina.User))!.Leave(_cast.Mina.Tenant);
            return await db.Commit(null, default);
        });
        _portal.Clock.Now += TimeSpan.FromDays(85);

        Assert.Equal(1, await Warn());
        await _portal.Run((SendOutbox job) => job.Handle(default));

        Assert.Empty(_portal.Post.Mails);
    }

    [Fact]
    public async Task What_opens_nothing_now_is_told_about_once_it_does_again()
    {
        await Issue(_cast.Mina);
        await Turn(person => person.Suspend(_cast.Mina.Tenant));
        _portal.Clock.Now += TimeSpan.FromDays(85);
        Assert.Equal(0, await Warn());

        await Turn(person => person.Resume(_cast.Mina.Tenant));

        Assert.Equal(1, await Warn());
    }

    [Theory, InlineData(RegisteredApplicationMove.Suspend), InlineData(RegisteredApplicationMove.Remove)]
    public async Task Nobody_is_warned_of_a_token_of_an_application_that_was_stopped(RegisteredApplicationMove move)
    {
        (await _portal.Run((RegisterApplication useCase) => useCase.Handle(_cast.Mina, new("Billing bridge", Roles.BillingAdmin), default))).Refused(out _, out var application);
        Assert.Null((await _portal.Run((IssueApplicationToken useCase) => useCase.Handle(_cast.Mina, new(application, new("Key", TokenScope.Write, 90, LinkTokens.Hash("a secret"))), default))).Refusal);
        Assert.Null((await _portal.Run((MoveApplication useCase) => useCase.Handle(_cast.Mina, new(application, move), default))).Refusal);
        _portal.Clock.Now += TimeSpan.FromDays(85);

        Assert.Equal(0, await Warn());
    }

    [Fact]
    public async Task An_account_is_known_in_its_tenant_once_its_person_has_signed_in_with_it()
    {
        Assert.Null(await Account(_cast.Mina.Tenant));
        await _portal.Run(async (PortalDbContext db) =>
        {
            (await db.Users.FindAsync(_cast.Mina.User))!.Bind(_cast.Mina.Tenant, "an account", _portal.Clock.Now);
            return await db.Commit(null, default);
        });

        Assert.Equal(_cast.Mina.User, await Account(_cast.Mina.Tenant));
        Assert.Null(await Account(_cast.Jun.Tenant));

        await _portal.Run(async (PortalDbContext db) =>
        {
            db.Entry((await db.Tenants.FindAsync(_cast.Mina.Tenant))!).Property(t => t.DetachedAt).CurrentValue = _portal.Clock.Now;
            return await db.Commit(null, default);
        });
        Assert.Null(await Account(_cast.Mina.Tenant));
    }

    [Fact]
    public async Task A_tokens_secret_cannot_be_guessed_and_lies_nowhere()
    {
        var secrets = new List<string>();
        for (var n = 0; n < ApiToken.MostAtOnce; n++) secrets.Add(await Issue(_cast.Mina, key: $"form {n}"));

        Assert.All(secrets, secret => Assert.Matches("^ppt_[A-Za-z0-9_-]{43}$", secret));
        Assert.Equal(secrets.Count, secrets.Distinct(StringComparer.Ordinal).Count());
        for (var place = TokenSecret.Beginning.Length; place < secrets[0].Length - 1; place++) Assert.True(secrets.Select(secret => secret[place]).Distinct().Count() > 5);
        var stolen = await _portal.Stolen();
        Assert.All(secrets, secret => Assert.DoesNotContain(secret[TokenSecret.Beginning.Length..], stolen, StringComparison.Ordinal));
    }

    private static IssueToken.Command Valid => new("Nightly report", TokenScope.Read, 90, LinkTokens.Hash(TokenSecret.New()));

    /// <param name="key">A form's, which remembers the answer.</param>
    private async Task<string> Issue(Actor actor, int days = 90, string key = "form")
    {
        var secret = TokenSecret.New();
        var command = Valid with { Days = days, Hash = LinkTokens.Hash(secret) };
        var made = await _portal.UseCases.For(Submission.Of(actor, $"{key} {command.Hash}", command.Hash)).Run((IssueToken useCase) => useCase.Handle(actor, command, default));
        Assert.False(made.Refused(out var refusal, out _), refusal?.Code);
        return secret;
    }

    private async Task<string?> Refusal(Actor actor, IssueToken.Command command) =>
        (await _portal.Run((IssueToken useCase) => useCase.Handle(actor, command, default))).Refusal?.Code;

    private async Task<string?> Revoke(Actor actor, ApiTokenId token) =>
        (await _portal.Run((RevokeToken useCase) => useCase.Handle(actor, new(token), default))).Refusal?.Code;

    private Task<UserId?> Account(TenantId tenant) => _portal.Run((RecogniseAccount useCase) => useCase.Handle(tenant, "an account", default));

    private Task Turn(Action<User> turn) => _portal.Run(async (PortalDbContext db) =>
    {
        turn((await db.Users.FindAsync(_cast.Mina.User))!);
        Assert.Null((await db.Commit(null, default)).Refusal);
    });

    private Task<int> Warn() => _portal.Run((WarnOfTokens job) => job.Handle(default));

    private Task<RecogniseToken.Answer?> Recognise(string secret) => _portal.Run((RecogniseToken useCase) => useCase.Handle(secret, default));

    private Task<IReadOnlyList<ListTokens.Row>> List(Actor actor) => _portal.Run((ListTokens useCase) => useCase.Handle(actor, default));
}
