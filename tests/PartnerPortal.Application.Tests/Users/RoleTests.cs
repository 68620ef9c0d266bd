using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;

namespace PartnerPortal.Application.Tests.Users;

public sealed class RoleTests : UserStory
{
    [Theory]
    [InlineData(Roles.GlobalAdmin, Roles.AdminAgent | Roles.SalesAgent | Roles.BillingAdmin, null)]
    [InlineData(Roles.GlobalAdmin, Roles.GlobalAdmin, null)]
    [InlineData(Roles.GlobalAdmin, Roles.AdminAgent | Roles.Operator, "users.role-not-yours")]
    [InlineData(Roles.UserAdmin, Roles.AdminAgent | Roles.UserAdmin, null)]
    [InlineData(Roles.UserAdmin, Roles.AdminAgent | Roles.SalesAgent, "users.role-not-yours")]
    [InlineData(Roles.UserAdmin, Roles.UserAdmin, "users.role-not-yours")]
    [InlineData(Roles.UserAdmin, Roles.AdminAgent | Roles.GlobalAdmin, "users.role-not-yours")]
    [InlineData(Roles.AccountAdmin, Roles.AdminAgent | Roles.MpnPartnerAdmin | Roles.AccountAdmin, null)]
    [InlineData(Roles.AccountAdmin, Roles.AdminAgent | Roles.HelpdeskAgent, "users.role-not-yours")]
    public async Task Nobody_gives_or_takes_what_is_not_theirs_to_give(Roles giver, Roles roles, string? code)
    {
        var somebody = await Join("somebody", "Somebody Else", giver);

        Assert.Equal(code, (await ChangeRoles(somebody, Minho, roles)).Refusal?.Code);

        Assert.Equal(code is null ? roles : Roles.AdminAgent, (await Find(Minho))!.Roles);
    }

    [Fact]
    public async Task A_Global_admin_is_touched_by_Global_admins_alone()
    {
        var second = await Join("second", "Second Admin", Roles.GlobalAdmin);

        foreach (var act in new[] { ChangeRoles(Sora, second, Roles.GlobalAdmin | Roles.UserAdmin), Suspend(Sora, second), Resume(Sora, second), Remove(Sora, second) })
            Assert.Equal("users.above-you", (await act).Refusal?.Code);
        Assert.Null((await Remove(Cast.Jun, second)).Refusal);
    }

    [Fact]
    public async Task The_last_Global_admin_stays_in_every_way()
    {
        await Suspend(Cast.Jun, await Join("asleep", "Asleep Admin", Roles.GlobalAdmin)); // who is kept out answers for nobody

        foreach (var act in new[] { ChangeRoles(Cast.Jun, Cast.Jun, Roles.AdminAgent), Suspend(Cast.Jun, Cast.Jun), Remove(Cast.Jun, Cast.Jun) })
            Assert.Equal("R-180", (await act).Refusal?.Rule);

        Assert.Equal(Roles.GlobalAdmin, (await Find(Cast.Jun))!.Roles);
        await Join("second", "Second Admin", Roles.GlobalAdmin);
        Assert.Null((await ChangeRoles(Cast.Jun, Cast.Jun, Roles.AdminAgent)).Refusal);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public async Task Two_Global_admins_who_let_each_other_go_at_once_leave_one(int way)
    {
        var second = await Join("second", "Second Admin", Roles.GlobalAdmin);
        Func<Actor, Actor, Task<Result>> act = way switch
        {
            0 => Remove,
            1 => Suspend,
            _ => (by, whom) => ChangeRoles(by, whom, Roles.SalesAgent),
        };

        var results = await Task.WhenAll(act(Cast.Jun, second), act(second, Cast.Jun));

        Assert.Equal("R-180", Assert.Single(results, result => result.Refusal is not null).Refusal!.Rule);
        var left = new[] { await Find(Cast.Jun), await Find(second) };
        Assert.Single(left, actor => actor is { Roles: Roles.GlobalAdmin });
    }

    [Fact]
    public async Task The_last_operator_stays_one()
    {
        Assert.Equal("users.last-operator", (await Remove(Cast.Nari, Cast.Nari)).Refusal?.Code);
        Assert.Equal("users.last-operator", (await ChangeRoles(Cast.Nari, Cast.Nari, Roles.Auditor)).Refusal?.Code);
        Assert.Equal("users.above-you", (await Remove(Cast.Hyejin, Cast.Nari)).Refusal?.Code);
    }

    [Fact]
    public async Task The_last_operator_may_let_one_of_two_tenants_go()
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            (await db.Users.SingleAsync(user => user.Id == Cast.Nari.User)).Join(Cast.Nari.Organization, Cast.NamsanCorporate, Roles.Operator);
            return (await db.Commit(null, default)).Refusal;
        });

        Assert.Null((await Remove(Cast.Nari, Cast.Nari with { Tenant = Cast.NamsanCorporate })).Refusal);
        Assert.Equal("users.last-operator", (await Remove(Cast.Nari, Cast.Nari)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_is_suspended_is_out_at_once_and_comes_back_as_they_were()
    {
        var account = await Arrive(Namsan, "minho's account", Minho.Email);
        var token = await Begin(Minho);
        var elsewhere = await Begin(Cast.Jun);

        Assert.Null((await Suspend(Sora, Minho)).Refusal);

        Assert.Null(await Find(Minho));
        Assert.Null(await Portal.Run((FindActor useCase) => useCase.Handle("minho", default)));
        Assert.Empty(await Portal.Run((ListMemberships useCase) => useCase.Handle(Minho.User, default)));
        var welcome = await Portal.Run((WelcomePerson useCase) => useCase.Handle(new(Namsan, "minho's account", Minho.Email), default));
        Assert.Equal((null, true), (Value(welcome).User, Value(welcome).IsSuspended));
        Assert.Contains(Value(await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Jun, new(), default))).Rows, record => record.Operation == "sign_in_refused");
        Assert.False(await Counts(token));
        Assert.True(await Counts(elsewhere));

        Assert.Null((await Resume(Sora, Minho)).Refusal);
        Assert.Equal(Roles.AdminAgent, (await Find(Minho))!.Roles);
        Assert.Equal(account, await Arrive(Namsan, "minho's account", Minho.Email));
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once_and_may_be_invited_again()
    {
        var account = await Arrive(Namsan, "minho's account", Minho.Email);
        var token = await Begin(Minho);
        Assert.Null((await Portal.Run((IssueToken useCase) => useCase.Handle(Minho, new("report", TokenScope.Read, 30, LinkTokens.Hash("minho's program")), default))).Refusal);
        Assert.NotNull(await Portal.Run((RecogniseToken useCase) => useCase.Handle("minho's program", default)));

        Assert.Null((await Remove(Sora, Minho)).Refusal);

        Assert.Null(await Find(Minho));
        Assert.False(await Counts(token));
        Assert.Null(await Arrive(Namsan, "minho's account", Minho.Email));
        var log = await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Jun, new(), default));
        Assert.False(log.Refused(out _, out var records));
        Assert.Contains(records!.Rows, record => record is { Operation: "remove_partner_user", PerformedBy: "Sora Han" });

        Assert.Null((await Invite(Cast.Jun, Minho.Email, Roles.SalesAgent)).Refusal);
        Assert.Equal(account, await Arrive(Namsan, "minho's account", Minho.Email));
        Assert.Equal(Roles.SalesAgent, (await Find(Minho))!.Roles);
        Assert.Null(await Portal.Run((RecogniseToken useCase) => useCase.Handle("minho's program", default)));
    }

    [Fact]
    public async Task Nobody_touches_people_of_another_organisation()
    {
        foreach (var act in new[] { ChangeRoles(Cast.Mina, Minho, Roles.SalesAgent), Suspend(Cast.Mina, Minho), Resume(Cast.Mina, Minho), Remove(Cast.Mina, Minho) })
            Assert.Equal("users.unknown", (await act).Refusal?.Code);
        Assert.DoesNotContain(await People(Cast.Mina), row => row.Email == Minho.Email);
    }

    private async Task<string> Begin(Actor person)
    {
        Assert.False((await Portal.Run((BeginSession useCase) => useCase.Handle(new(person.User, person.Tenant, "", "", HasMfa: true), default))).Refused(out _, out var token));
        return token!;
    }

    private Task<bool> Counts(string token) => Portal.Run((CheckSession useCase) => useCase.Handle(token, default));

    private static TValue Value<TValue>(Result<TValue> result)
        where TValue : notnull
    {
        Assert.False(result.Refused(out var refusal, out var value), refusal?.Code);
        return value!;
    }
}
