using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Users;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Identity;

/// <summary>What an open page does when somebody changes its reader's rights. The beat is the framework's; here each beat is one call.</summary>
public sealed class LiveRightsTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void The_beat_is_twice_a_minute()
    {
        using var beat = new Beat(this);
        Assert.Equal(TimeSpan.FromSeconds(30), beat.Interval);
    }

    [Fact]
    public async Task An_open_page_looks_again_once_its_readers_roles_were_changed()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.GlobalAdmin);
        using var beat = new Beat(this);
        Services.GetRequiredService<SeenRights>().Note(minho);

        Assert.True(await beat.Once(minho));
        Assert.Equal(0, beat.Looks);
        await Done((ChangeUserRoles useCase) => useCase.Handle(Cast.Jun, new(minho.User, minho.Tenant, Roles.AdminAgent), default));

        Assert.True(await beat.Once(minho));
        Assert.Equal(1, beat.Looks);
        Assert.True(await beat.Once(minho));
        Assert.Equal(1, beat.Looks);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_is_suspended_or_removed_is_out_with_the_next_beat(bool removed)
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);
        using var beat = new Beat(this);
        Assert.True(await beat.Once(minho));

        if (removed) await Done((RemoveUser useCase) => useCase.Handle(Cast.Jun, new(minho.User, minho.Tenant), default));
        else await Done((SuspendUser useCase) => useCase.Handle(Cast.Jun, new(minho.User, minho.Tenant), default));

        Assert.False(await beat.Once(minho));
    }

    [Fact]
    public async Task A_store_that_is_away_for_a_moment_signs_nobody_out()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.AdminAgent);
        using var beat = new Beat(this);
        var isAway = true;
        Leave();

        Assert.True(await beat.Once(minho));
        isAway = false;
        await Done((SuspendUser useCase) => useCase.Handle(Cast.Jun, new(minho.User, minho.Tenant), default));

        Assert.False(await beat.Once(minho));

        void Leave() => Portal.Meanwhile.Before("Users", () =>
        {
            if (!isAway) return Task.CompletedTask;

            Leave();
            throw new StoreAwayException(new IOException("The store is away."), hasWrittenNothing: true);
        });
    }

    [Fact]
    public async Task A_page_that_looks_again_offers_what_is_left()
    {
        var minho = await Join("minho", "Minho Jang", Cast.Namsan, Roles.GlobalAdmin);
        var page = Open<UsersPage>(minho, PortalUrls.Users);
        Assert.Null(page.WaitForElement("[data-act=invite]", Patience).GetAttribute("aria-disabled"));

        await Done((ChangeUserRoles useCase) => useCase.Handle(Cast.Jun, new(minho.User, minho.Tenant, Roles.AdminAgent), default));
        SignIn(minho); // the state is told anew, as the beat does

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-act=invite]").GetAttribute("aria-disabled")), Patience);
    }

    private sealed class Beat : IDisposable
    {
        private readonly LiveAuthenticationState _state;

        public Beat(LiveRightsTests test)
        {
            _state = new(NullLoggerFactory.Instance, test.Portal.UseCases, test.Services.GetRequiredService<SeenRights>());
            _state.AuthenticationStateChanged += _ => Looks++;
        }

        public int Looks { get; private set; }

        public TimeSpan Interval => (TimeSpan)Member<PropertyInfo>("RevalidationInterval").GetValue(_state)!;

        public Task<bool> Once(Actor person) => (Task<bool>)Member<MethodInfo>("ValidateAuthenticationStateAsync")
            .Invoke(_state, [new AuthenticationState(PortalClaims.Of(person.User, person.Tenant, "Test")), CancellationToken.None])!;

        public void Dispose() => ((IDisposable)_state).Dispose();

        private static TMember Member<TMember>(string name)
            where TMember : MemberInfo => (TMember)typeof(LiveAuthenticationState).GetMember(name, BindingFlags.Instance | BindingFlags.NonPublic).Single();
    }
}
