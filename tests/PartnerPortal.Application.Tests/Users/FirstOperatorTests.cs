using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Users;

public sealed class FirstOperatorTests : IAsyncLifetime
{
    private readonly AppointFirstOperator.Command _nari = new(TenantId.New(Cast.Then), "nari@portal.example", "Nari Kim", "Portal operator", CountryCode.Of("KR"));
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestPortal.Open();

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_empty_portal_gets_its_first_operator_who_signs_in_and_invites_the_next()
    {
        Assert.True(await Appoint(_nari));

        var arrival = new WelcomePerson.Arrival(_nari.Tenant, "nari's account", "Nari@portal.example");
        Assert.False((await _portal.Run((WelcomePerson useCase) => useCase.Handle(arrival, default))).Refused(out _, out var welcome));
        var nari = await _portal.Run((FindActor useCase) => useCase.Handle(welcome!.User!.Value, _nari.Tenant, default));
        Assert.Equal((Roles.Operator, "Nari Kim"), (nari!.Roles, nari.Name));
        var next = new InviteUser.Command("second@portal.example", "Second Operator", "", Language.English, _nari.Tenant, Roles.Operator);
        Assert.Null((await _portal.Run((InviteUser useCase) => useCase.Handle(nari, next, default))).Refusal);
    }

    [Fact]
    public async Task Who_has_an_operator_gets_no_other_at_the_next_start()
    {
        Assert.True(await Appoint(_nari));

        Assert.False(await Appoint(_nari));
        Assert.False(await Appoint(_nari with { Tenant = TenantId.New(Cast.Then), Email = "somebody@else.example" }));
        Assert.Equal(1, await _portal.Run((PortalDbContext db) => Task.FromResult(db.Users.Count())));
    }

    [Fact]
    public async Task Of_two_nodes_that_start_at_once_one_appoints()
    {
        var answers = await Task.WhenAll(Appoint(_nari), Appoint(_nari));

        Assert.Single(answers, appointed => appointed);
    }

    [Fact]
    public async Task A_tenant_of_somebody_else_stops_the_start()
    {
        var cast = new Cast();
        await _portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(cast.Organizations);
            db.AddRange(cast.Tenants);
            Assert.Null((await db.Commit(null, default)).Refusal);
        });

        await Assert.ThrowsAsync<CannotStartException>(() => Appoint(_nari with { Tenant = cast.Mirae.Tenant }));
    }

    private Task<bool> Appoint(AppointFirstOperator.Command command) => _portal.Run((AppointFirstOperator useCase) => useCase.Handle(command, default));
}
