using System.Net;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>What a token opens, for whom, and how it is refused: always in the same words.</summary>
public sealed class ApiTokenTests(ApiTokenTests.Stage stage) : IClassFixture<ApiTokenTests.Stage>
{
    private RunningPortal Portal => stage.Portal;

    private Actor Mina => Portal.Cast.Mina;

    [Fact]
    public async Task A_token_stands_for_its_person_and_their_tenant()
    {
        var me = await Portal.With((await Portal.Issue(Portal.Cast.JunAtHome)).Secret).Get("/api/v1/me");

        Assert.Equal(HttpStatusCode.OK, me.Status);
        Assert.Equal((Portal.Cast.Jun.User.ToString(), Portal.Cast.NamsanCorporate.ToString()), (me.Said("user"), me.Said("tenant")));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_token_the_answer_is_one()
    {
        var (revoked, expired, left, suspended) = (await Portal.Issue(Mina), await Portal.Issue(Mina, days: 1), await Portal.Issue(stage.Leaver), await Portal.Issue(stage.Idler));
        await Portal.UseCases.Run((RevokeToken useCase) => useCase.Handle(Mina, new(revoked.Id), default));
        foreach (var works in new[] { left, suspended }) Assert.Equal(HttpStatusCode.OK, (await Portal.With(works.Secret).Get("/api/v1/me")).Status);
        await stage.Leave();
        stage.Clock.Ahead = TimeSpan.FromDays(1);

        foreach (var secret in new[] { TokenSecret.New(), TokenSecret.Beginning, $"{TokenSecret.Beginning}'; --", revoked.Secret, expired.Secret, suspended.Secret, left.Secret, left.Secret.ToUpperInvariant(), "" })
        {
            using var answer = await Portal.With(secret).GetAsync("/api/v1/me");
            using var without = await Portal.Nobody().GetAsync("/api/v1/me");
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
            Assert.Equal(without.Headers.WwwAuthenticate, answer.Headers.WwwAuthenticate);
            Assert.Equal(await Answer.Of(without), await Answer.Of(answer));
        }
    }

    [Fact]
    public async Task A_token_that_reads_changes_nothing_and_is_told_which_scope_it_lacks()
    {
        var (reading, acting) = (Portal.With((await Portal.Issue(Mina, TokenScope.Read)).Secret), Portal.With((await Portal.Issue(Mina)).Secret));
        const string Path = "/api/v1/partnership-invitations";
        var body = new { recipient = "somebody@portal.example", target = "", language = "Korean" };

        using var refused = await reading.SendAsync(new(HttpMethod.Post, Path) { Content = System.Net.Http.Json.JsonContent.Create(body) });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"write\"", refused.Headers.WwwAuthenticate.ToString());
        var problem = await Answer.Of(refused);
        Assert.Equal("api.lacks-scope", problem.Code);
        Assert.Contains("write", problem.Said("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reading.Get(Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reading.Post($"{Path}/preview", body)).Status);
        Assert.Equal("api.lacks-scope", (await reading.Post("/api/v1/invitations/made-up/open")).Code);
        Assert.Equal(HttpStatusCode.Created, (await acting.Post(Path, body)).Status);
    }

    [Fact]
    public async Task A_token_never_has_more_than_its_persons_roles()
    {
        var helper = stage.Helper;
        var program = Portal.With((await Portal.Issue(helper with { Roles = Roles.GlobalAdmin | Roles.Operator })).Secret);

        Assert.Equal("access.lacks-permission", (await program.Get("/api/v1/policy/packs")).Code);
        Assert.Equal("[\"HelpdeskAgent\"]", (await program.Get("/api/v1/me")).Body.GetProperty("roles").ToString());
    }

    [Theory, InlineData("/tokens"), InlineData("/customers"), InlineData("/activity/export.csv"), InlineData("/_blazor/negotiate")]
    public async Task A_token_opens_the_api_and_nothing_beside(string path)
    {
        var program = Portal.With((await Portal.Issue(Mina)).Secret);

        Assert.Equal(await Answers(Portal.With("made-up"), path), await Answers(program, path));
    }

    [Fact]
    public async Task A_token_counts_in_the_header_and_nowhere_else()
    {
        var secret = (await Portal.Issue(Mina)).Secret;

        Assert.Equal("api.sign-in-needed", (await Portal.Nobody().Get($"/api/v1/me?access_token={secret}")).Code);
        var twice = Portal.Nobody();
        twice.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", [$"Bearer {secret}", "Bearer made-up"]);
        Assert.Equal("api.sign-in-needed", (await twice.Get("/api/v1/me")).Code);
    }

    [Fact]
    public async Task No_log_line_holds_a_tokens_secret()
    {
        var program = Portal.With((await Portal.Issue(Mina)).Secret);
        var secret = program.DefaultRequestHeaders.Authorization!.Parameter![TokenSecret.Beginning.Length..];

        await program.Get("/api/v1/me");
        await program.Get($"/api/v1/nothing/{secret}");
        await program.Post("/api/v1/partnership-invitations", new { recipient = 7 });

        Assert.Contains(Portal.Log, line => line.Contains("/api/v1/me", StringComparison.Ordinal));
        Assert.DoesNotContain(Portal.Log, line => line.Contains(secret, StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode, string?)> Answers(HttpClient program, string path)
    {
        using var answer = await program.GetAsync(path);
        Assert.DoesNotContain("Mina", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    /// <summary>A portal with a clock to move, somebody who will leave, somebody who will be suspended, and somebody with few roles.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public Stage()
        {
            Portal = new RunningPortal { Clock = Clock };
            Idler = Portal.Cast.Person("idler", "Idler Bae", Portal.Cast.Hanbit.Organization, Portal.Cast.Hanbit.Tenant, Roles.SalesAgent);
            (Leaver, Helper) = (Portal.Cast.Person("leaver", "Leaver Ko", Portal.Cast.Hanbit.Organization, Portal.Cast.Hanbit.Tenant, Roles.GlobalAdmin),
                Portal.Cast.Person("helper", "Helper Ha", Portal.Cast.Hanbit.Organization, Portal.Cast.Hanbit.Tenant, Roles.HelpdeskAgent));
        }

        internal ShiftedClock Clock { get; } = new();

        internal RunningPortal Portal { get; }

        internal Actor Leaver { get; }

        internal Actor Helper { get; }

        internal Actor Idler { get; }

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        internal Task Leave() => Portal.UseCases.Run(async (PortalDbContext db) =>
        {
            (await db.Users.FindAsync(Leaver.User))!.Leave(Leaver.Tenant);
            (await db.Users.FindAsync(Idler.User))!.Suspend(Idler.Tenant);
            return await db.Commit(null, default);
        });
    }
}
