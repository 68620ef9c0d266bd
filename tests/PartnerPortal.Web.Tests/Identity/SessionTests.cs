using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Identity.OpenIdConnect;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly SignInStage _stage = new();

    private Actor Mina => _stage.Cast.Mina;

    private UseCases UseCases => _stage.Portal.Services.GetRequiredService<UseCases>();

    public ValueTask InitializeAsync() => _stage.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_ended_in_one_place_is_over_in_the_other()
    {
        var (here, there) = (await Enter("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36"), await Enter("Mozilla/5.0 (iPhone) Safari/604.1"));
        var sessions = await Sessions();
        Assert.Equal(["Chrome, Windows", "Safari, iPhone"], sessions.Select(s => s.Device).Order());

        var phone = sessions.Single(s => s.Device == "Safari, iPhone");
        Assert.Null((await UseCases.Run((EndSession useCase) => useCase.Handle(Mina, new(phone.Id), default))).Refusal);

        Assert.False(await SignInStage.IsSignedIn(there));
        Assert.True(await SignInStage.IsSignedIn(here));
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_session()
    {
        await Enter();

        var session = Assert.Single(await Sessions());
        Assert.Equal("sessions.unknown", (await UseCases.Run((EndSession useCase) => useCase.Handle(_stage.Cast.Jun, new(session.Id), default))).Refusal?.Code);
        Assert.Single(await Sessions());
    }

    [Fact]
    public async Task Whoever_couldnt_be_signed_out_everywhere_reads_so_and_is_still_there()
    {
        var writer = new Stubborn();
        await using var stage = new SignInStage { Instead = writer.TakeOver };
        await stage.InitializeAsync();
        var browser = stage.Browser();
        await stage.SignIn(browser, stage.Cast.Mina);
        writer.Refuses = true;

        Assert.Equal(PortalUrls.SessionsNotEnded, await SignInStage.SignOut(browser, everywhere: true));

        writer.Refuses = false;
        Assert.Contains("data-state=\"not-ended\"", await browser.GetStringAsync(PortalUrls.SessionsNotEnded), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var (here, there) = (await Enter(), await Enter());

        await SignInStage.SignOut(here, everywhere: true);

        Assert.False(await SignInStage.IsSignedIn(there));
        Assert.Empty(await Sessions());
    }

    [Fact]
    public async Task A_session_ends_for_want_of_use_and_after_its_time_in_any_case()
    {
        var browser = await Enter();
        foreach (var minutes in Enumerable.Range(1, 12).Select(step => step * 59))
        {
            _stage.Clock.Ahead = TimeSpan.FromMinutes(minutes);
            Assert.True(await SignInStage.IsSignedIn(browser), $"after {minutes} minutes");
        }

        _stage.Clock.Ahead = SessionLimits.Default.Absolute;
        Assert.False(await SignInStage.IsSignedIn(browser));

        var idle = await Enter();
        _stage.Clock.Ahead += SessionLimits.Default.Idle;
        Assert.False(await SignInStage.IsSignedIn(idle));
    }

    [Fact]
    public async Task Whoever_is_suspended_reads_so_and_a_stranger_with_their_address_doesnt()
    {
        var jun = _stage.Cast.Jun;
        await _stage.SignIn(_stage.Browser(), jun);
        var done = await UseCases.Run(async (PortalDbContext db) =>
        {
            (await db.Users.FindAsync(jun.User))!.Suspend(jun.Tenant);
            return await db.Commit(null, default);
        });
        Assert.Null(done.Refusal);

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.PersonSuspended), await _stage.SignIn(_stage.Browser(), jun));
        Assert.Equal(PortalUrls.SignInFailed(SignInFault.PersonUnknown), await _stage.SignIn(_stage.Browser(), jun, a => a.Claims["sub"] = "somebody else"));
    }

    [Fact]
    public async Task An_account_stays_a_person_whatever_its_address_and_an_address_alone_makes_nobody()
    {
        await Enter();

        Assert.Equal("/customers", await _stage.SignIn(_stage.Browser(), Mina, a => a.Claims["email"] = "mina.after.her.wedding@portal.example"));
        Assert.Equal(PortalUrls.SignInFailed(SignInFault.PersonUnknown), await _stage.SignIn(_stage.Browser(), Mina, a => a.Claims["sub"] = "her successor"));
    }

    [Fact]
    public async Task A_confirmation_takes_a_second_factor_now_and_by_the_same_person()
    {
        var browser = await Enter();
        Assert.False(Assert.Single(await Sessions()).HasMfa);

        foreach (var (bend, fault) in new (Action<Attempt>, SignInFault)[]
        {
            (a => a.Claims["auth_time"] = Now(), SignInFault.NotConfirmed),
            (a => a.Claims["amr"] = new[] { "pwd", "mfa" }, SignInFault.NotConfirmed),
            (a => (a.Claims["amr"], a.Claims["auth_time"]) = (new[] { "pwd", "mfa" }, Now() - 3600), SignInFault.NotConfirmed),
        })
        {
            var attempt = await _stage.Confirm(browser, Mina);
            Assert.Equal(("login", "0"), (attempt.Asked["prompt"], attempt.Asked["max_age"]));
            bend(attempt);
            Assert.Equal(PortalUrls.SignInFailed(fault), await SignInStage.Bring(browser, attempt));
        }

        Assert.Equal(PortalUrls.SignInFailed(SignInFault.AnotherPerson), await Confirm(browser, _stage.Cast.Jun));
        Assert.Equal("/requests/new", await Confirm(browser, Mina));
        Assert.True(Assert.Single(await Sessions()).HasMfa);
    }

    private async Task<string> Confirm(HttpClient browser, Actor person)
    {
        var attempt = await _stage.Confirm(browser, person);
        (attempt.Claims["amr"], attempt.Claims["auth_time"]) = (new[] { "pwd", "mfa" }, Now());
        return await SignInStage.Bring(browser, attempt);
    }

    private async Task<HttpClient> Enter(string device = "")
    {
        var browser = _stage.Browser();
        if (device.Length > 0) browser.DefaultRequestHeaders.UserAgent.ParseAdd(device);
        Assert.Equal("/customers", await _stage.SignIn(browser, Mina));
        return browser;
    }

    private Task<IReadOnlyList<ListSessions.Row>> Sessions() => UseCases.Run((ListSessions useCase) => useCase.Handle(Mina, null, default));

    private long Now() => _stage.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>A store that takes nothing for a while.</summary>
    private sealed class Stubborn : IStoreWriter
    {
        private IStoreWriter? _writer;

        public bool Refuses { get; set; }

        public void TakeOver(IServiceCollection services)
        {
            var type = services.Last(service => service.ServiceType == typeof(IStoreWriter)).ImplementationType!;
            services.AddSingleton(type).AddSingleton<IStoreWriter>(provider =>
            {
                _writer = (IStoreWriter)provider.GetRequiredService(type);
                return this;
            });
        }

        public Task<Result> Write(PortalDbContext db, CancellationToken ct) => Refuses ? Task.FromResult<Result>(StoreRefusals.NotStored()) : _writer!.Write(db, ct);
    }
}
