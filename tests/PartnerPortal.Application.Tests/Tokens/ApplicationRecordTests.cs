using PartnerPortal.Application.Access;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Tokens;

public sealed class ApplicationRecordTests : IAsyncLifetime
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
    public async Task An_application_acts_for_its_organisation_with_its_own_roles_and_under_its_own_name()
    {
        var application = await Register(Roles.SalesAgent | Roles.HelpdeskAgent);
        var known = (await Recognise((await Issue(application)).Secret))!;

        Assert.Equal((application, _cast.Hanbit.Tenant), (known.Application!.Value, known.Tenant));
        var actor = (await Find(application))!;

        Assert.Equal((_cast.Hanbit.Organization, Roles.SalesAgent | Roles.HelpdeskAgent, "Billing bridge", application.Value), (actor.Organization, actor.Roles, actor.Name, actor.User.Value));
        Assert.Equal((false, false, false), (actor.HasMfa, actor.IsPresent, actor.IsPerson));
        Assert.Equal("access.needs-person", actor.DemandPerson().Refusal?.Code);
    }

    [Fact]
    public async Task Roles_are_given_as_to_people_but_never_global_admin()
    {
        foreach (var (giver, eligible) in new[]
        {
            (_cast.Mina with { Roles = Roles.GlobalAdmin }, RoleGrants.Of(isPartner: true, Roles.GlobalAdmin) & ~Roles.GlobalAdmin),
            (_cast.Mina with { Roles = Roles.UserAdmin | Roles.SalesAgent }, Roles.UserAdmin | Roles.SalesAgent),
            (_cast.Hyejin, Roles.BillingAdmin | Roles.Reader),
        })
        {
            Assert.False((await _portal.Run((ListApplications useCase) => useCase.Handle(giver, default))).Refused(out var refusal, out var page), refusal?.Code);
            Assert.Equal(eligible, page!.Eligible);
            foreach (var role in Enum.GetValues<Roles>().Where(role => role is not Roles.None))
                Assert.Equal(eligible.HasFlag(role), (await _portal.Run((RegisterApplication useCase) => useCase.Handle(giver, new($"As {role}", role), default))).Refusal is null);
        }
    }

    [Fact]
    public async Task A_new_token_takes_over_before_the_old_one_is_revoked()
    {
        var application = await Register();
        var (old, fresh) = (await Issue(application), await Issue(application));

        Assert.Null(await Revoke(_cast.Mina, old.Id));
        Assert.Null(await Revoke(_cast.Mina, old.Id));

        Assert.Null(await Recognise(old.Secret));
        Assert.NotNull(await Recognise(fresh.Secret));
        Assert.Equal([ApiTokenStatus.Active, ApiTokenStatus.Revoked], Assert.Single(await List(_cast.Mina)).Tokens.Select(token => token.Status).Order());
    }

    [Theory, InlineData(RegisteredApplicationMove.Suspend), InlineData(RegisteredApplicationMove.Remove)]
    public async Task A_stopped_application_is_nobody_at_once(RegisteredApplicationMove move)
    {
        var application = await Register();
        Assert.NotNull(await Find(application));

        Assert.Null(await Move(_cast.Mina, application, move));

        Assert.Null(await Find(application));
        Assert.Equal(move is RegisteredApplicationMove.Suspend ? "applications.not-active" : "applications.unknown", (await TryToIssue(_cast.Mina, application, TokenSecret.New())).Refusal?.Code);
        Assert.Equal(move is RegisteredApplicationMove.Suspend ? null : "applications.unknown", await Move(_cast.Mina, application, RegisteredApplicationMove.Resume));
    }

    [Fact]
    public async Task An_application_goes_with_its_tenant()
    {
        var application = await Register();

        await _portal.Run(async (PortalDbContext db) =>
        {
            db.Entry((await db.Tenants.FindAsync(_cast.Hanbit.Tenant))!).Property(t => t.DetachedAt).CurrentValue = _portal.Clock.Now;
            return await db.Commit(null, default);
        });

        Assert.Null(await Find(application));
    }

    [Fact]
    public async Task A_program_does_not_act_with_a_tenant_that_is_another_organisations_now()
    {
        var application = await Register();

        await _portal.Run(async (PortalDbContext db) =>
        {
            db.Entry((await db.Tenants.FindAsync(_cast.Hanbit.Tenant))!).Property(t => t.Organization).CurrentValue = _cast.Dongbaek.Organization;
            return await db.Commit(null, default);
        });

        Assert.Null(await Find(application));
    }

    [Fact]
    public async Task Nobody_lets_a_program_act_with_roles_that_are_not_theirs_to_give()
    {
        var (application, keeper) = (await Register(), _cast.Mina with { Roles = Roles.AccountAdmin });

        Assert.Equal("applications.roles-not-yours", (await TryToIssue(keeper, application, TokenSecret.New())).Refusal?.Code);
        Assert.Null(await Move(keeper, application, RegisteredApplicationMove.Suspend));
        Assert.Equal("applications.roles-not-yours", await Move(keeper, application, RegisteredApplicationMove.Resume));
        Assert.Null(await Move(_cast.Mina, application, RegisteredApplicationMove.Resume));
    }

    [Fact]
    public async Task Another_organisations_application_is_unknown()
    {
        var application = await Register();
        var token = (await Issue(application)).Id;

        Assert.Equal("applications.unknown", await Move(_cast.Jun, application, RegisteredApplicationMove.Remove));
        Assert.Equal("applications.unknown", (await TryToIssue(_cast.Jun, application, TokenSecret.New())).Refusal?.Code);
        Assert.Equal("tokens.unknown", await Revoke(_cast.Jun, token));
        Assert.Empty(await List(_cast.Jun));
        Assert.Equal(RegisteredApplicationStatus.Active, Assert.Single(await List(_cast.Mina)).Status);
    }

    [Fact]
    public async Task Its_tokens_are_no_persons()
    {
        var application = await Register();
        var token = (await Issue(application)).Id;

        Assert.Empty(await _portal.Run((ListTokens useCase) => useCase.Handle(_cast.Mina, default)));
        Assert.Equal("tokens.unknown", (await _portal.Run((RevokeToken useCase) => useCase.Handle(_cast.Mina, new(token), default))).Refusal?.Code);
    }

    [Fact]
    public async Task Only_a_person_who_is_there_and_proved_it_twice_manages_applications()
    {
        var application = await Register();

        foreach (var (actor, code) in new[] { (_cast.Mina with { IsPresent = false }, "tokens.only-by-person"), (_cast.Mina with { HasMfa = false }, "tokens.second-proof-needed") })
        {
            Assert.Equal(code, (await _portal.Run((RegisterApplication useCase) => useCase.Handle(actor, new("Another", Roles.AdminAgent), default))).Refusal?.Code);
            Assert.Equal(code, await Move(actor, application, RegisteredApplicationMove.Suspend));
            Assert.Equal(code, (await TryToIssue(actor, application, TokenSecret.New())).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Applications_and_their_tokens_do_not_pile_up()
    {
        var application = await Register();
        for (var n = 0; n < ApiToken.MostAtOnce; n++) await Issue(application);
        Assert.Equal("tokens.too-many", (await TryToIssue(_cast.Mina, application, TokenSecret.New())).Refusal?.Code);

        for (var n = 1; n < RegisteredApplication.MostAtOnce; n++) await Register();
        Assert.Equal("applications.too-many", (await _portal.Run((RegisterApplication useCase) => useCase.Handle(_cast.Mina, new("One more", Roles.AdminAgent), default))).Refusal?.Code);
    }

    [Fact]
    public async Task Nor_when_several_are_asked_for_at_once()
    {
        var application = await Register();
        for (var n = 1; n < ApiToken.MostAtOnce; n++) await Issue(application);
        for (var n = 2; n < RegisteredApplication.MostAtOnce; n++) await Register();

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new Task[]
        {
            Task.Run(() => TryToIssue(_cast.Mina, application, TokenSecret.New())),
            Task.Run(() => _portal.Run((RegisterApplication useCase) => useCase.Handle(_cast.Mina, new("One more", Roles.AdminAgent), default))),
        }));

        var applications = await List(_cast.Mina);
        Assert.InRange(applications.Count, 0, RegisteredApplication.MostAtOnce);
        Assert.InRange(applications.Single(row => row.Id == application).Tokens.Count, 0, ApiToken.MostAtOnce);
    }

    private async Task<RegisteredApplicationId> Register(Roles roles = Roles.AdminAgent)
    {
        Assert.False((await _portal.Run((RegisterApplication useCase) => useCase.Handle(_cast.Mina, new("Billing bridge", roles), default))).Refused(out var refusal, out var id), refusal?.Code);
        return id;
    }

    private async Task<(ApiTokenId Id, string Secret)> Issue(RegisteredApplicationId application)
    {
        var secret = TokenSecret.New();
        Assert.False((await TryToIssue(_cast.Mina, application, secret)).Refused(out var refusal, out var id), refusal?.Code);
        return (id, secret);
    }

    private Task<Result<ApiTokenId>> TryToIssue(Actor actor, RegisteredApplicationId application, string secret) => _portal.Run((IssueApplicationToken useCase) =>
        useCase.Handle(actor, new(application, new("Key", TokenScope.Write, 90, LinkTokens.Hash(secret))), default));

    private async Task<string?> Move(Actor actor, RegisteredApplicationId application, RegisteredApplicationMove move) =>
        (await _portal.Run((MoveApplication useCase) => useCase.Handle(actor, new(application, move), default))).Refusal?.Code;

    private async Task<string?> Revoke(Actor actor, ApiTokenId token) =>
        (await _portal.Run((RevokeApplicationToken useCase) => useCase.Handle(actor, new(token), default))).Refusal?.Code;

    private Task<RecogniseToken.Answer?> Recognise(string secret) => _portal.Run((RecogniseToken useCase) => useCase.Handle(secret, default));

    private Task<Actor?> Find(RegisteredApplicationId application) => _portal.Run((FindApplication useCase) => useCase.Handle(application, default));

    private async Task<IReadOnlyList<ListApplications.Row>> List(Actor actor)
    {
        Assert.False((await _portal.Run((ListApplications useCase) => useCase.Handle(actor, default))).Refused(out var refusal, out var page), refusal?.Code);
        return page!.Rows;
    }
}
