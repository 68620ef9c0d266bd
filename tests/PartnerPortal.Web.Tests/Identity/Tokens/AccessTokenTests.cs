using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Web.Tests.Identity.Tokens;

/// <summary>Access tokens of the provider that signs people in: what a good one opens, and that no other opens anything.</summary>
public sealed class AccessTokenTests(AccessTokenTests.Stage stage) : IClassFixture<AccessTokenTests.Stage>
{
    private const string Me = "/api/v1/me", Invitations = "/api/v1/partnership-invitations";

    private static readonly object Invitation = new { recipient = "somebody@portal.example", target = "", language = "Korean" };

    public static TheoryData<string> Variants => [.. HostileTokens.All.Keys];

    private Actor Mina => stage.SignIn.Cast.Mina;

    [Theory, InlineData("api://portal"), InlineData("portal")]
    public async Task Whoever_signed_in_before_is_known_by_the_providers_token(string audience)
    {
        var me = await With(token => token.Claims["aud"] = audience).Get(Me);

        Assert.Equal((HttpStatusCode.OK, Mina.User.ToString(), Mina.Tenant.ToString()), (me.Status, me.Said("user"), me.Said("tenant")));
    }

    [Theory, MemberData(nameof(Variants))]
    public async Task A_bent_token_is_as_unknown_as_any_other(string variant)
    {
        var program = With(HostileTokens.All[variant]);

        using var answer = await program.GetAsync(Me);
        using var without = await stage.SignIn.Portal.Nobody().GetAsync(Me);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Equal(await Answer.Of(without), await Answer.Of(answer));
    }

    [Fact]
    public async Task Nobody_becomes_somebody_by_a_call()
    {
        var jun = stage.SignIn.Cast.Jun;

        Assert.Equal("api.sign-in-needed", (await stage.SignIn.Portal.With(new MintedToken(stage.SignIn, jun).ToString()).Get(Me)).Code);

        Assert.Empty(await stage.SignIn.Portal.UseCases.Run(async (PortalDbContext db) => (await db.Users.FindAsync(jun.User))!.Accounts));
        Assert.DoesNotContain("sign_in_refused", await stage.SignIn.Portal.UseCases.Run((PortalDbContext db) => db.ActivityRecords.Select(record => record.Operation).ToListAsync()));
    }

    [Fact]
    public async Task An_account_of_one_tenant_is_nobody_in_another() =>
        Assert.Equal("api.sign-in-needed", (await With(token => token.Claims["tid"] = stage.SignIn.Cast.Namsan.Tenant.ToString()).Get(Me)).Code);

    [Fact]
    public async Task Clocks_may_differ_by_two_minutes_and_no_more()
    {
        Assert.Equal(HttpStatusCode.OK, (await With(token => token.Claims["exp"] = Now(-1)).Get(Me)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await With(token => token.Claims["exp"] = Now(-3)).Get(Me)).Status);
        Assert.Equal(HttpStatusCode.OK, (await With(token => token.Claims["nbf"] = Now(1)).Get(Me)).Status);
    }

    [Fact]
    public async Task What_takes_a_second_factor_takes_it_of_a_token_too()
    {
        var refused = await With(token => token.Claims["amr"] = new[] { "pwd" }).Post(Invitations, Invitation);
        Assert.Equal((HttpStatusCode.Forbidden, "R-018"), (refused.Status, refused.Said("rule")));

        Assert.Equal(HttpStatusCode.Created, (await With().Post(Invitations, Invitation)).Status);
    }

    [Fact]
    public async Task A_token_that_reads_changes_nothing()
    {
        var program = With(token => token.Claims["scope"] = "openid read");

        Assert.Equal(HttpStatusCode.OK, (await program.Get(Invitations)).Status);
        Assert.Equal("api.lacks-scope", (await program.Post(Invitations, Invitation)).Code);
    }

    [Fact]
    public async Task A_provider_that_signs_with_a_new_key_goes_on()
    {
        stage.SignIn.Clock.Ahead += TimeSpan.FromMinutes(2); // unknown keys are asked about once a minute
        stage.SignIn.Provider.Rotate();

        Assert.Equal(HttpStatusCode.OK, (await With().Get(Me)).Status);
    }

    [Fact]
    public async Task Why_one_is_refused_stands_in_the_log_without_the_token()
    {
        var token = Minted(minted => minted.Claims["aud"] = "api://another");

        await stage.SignIn.Portal.With(token).Get(Me);

        Assert.Contains(stage.SignIn.Portal.Log, line => line.Contains("SecurityTokenInvalidAudienceException", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.SignIn.Portal.Log, line => line.Contains(token.Split('.')[2], StringComparison.Ordinal));
    }

    private HttpClient With(Action<MintedToken>? bend = null) => stage.SignIn.Portal.With(Minted(bend));

    private string Minted(Action<MintedToken>? bend)
    {
        var token = new MintedToken(stage.SignIn, Mina);
        bend?.Invoke(token);
        return token.ToString();
    }

    private long Now(int minutes) => stage.SignIn.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>A live portal in which Mina has signed in at a page once.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public SignInStage SignIn { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await SignIn.InitializeAsync();
            Assert.Equal("/customers", await SignIn.SignIn(SignIn.Browser(), SignIn.Cast.Mina));
        }

        public ValueTask DisposeAsync() => SignIn.DisposeAsync();
    }
}
