using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Users;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Users;

/// <summary>Namsan IT's people: Jun is its Global admin, Sora a User management admin, Minho an Admin agent.</summary>
public abstract class UserStory : IAsyncLifetime
{
    protected Cast Cast { get; } = new();

    protected TestPortal Portal { get; private set; } = null!;

    protected Actor Sora { get; private set; } = null!;

    protected Actor Minho { get; private set; } = null!;

    protected TenantId Namsan => Cast.Namsan.Tenant;

    public virtual async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.Open();
        Sora = Cast.Person("sora", "Sora Han", Cast.Namsan.Organization, Namsan, Roles.UserAdmin);
        Minho = Cast.Person("minho", "Minho Jang", Cast.Namsan.Organization, Namsan, Roles.AdminAgent);
        await Cast.Enter(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Result<UserInvitationId>> Invite(Actor by, string email, Roles roles = Roles.AdminAgent, TenantId? tenant = null) => Portal.Run((InviteUser useCase) =>
        useCase.Handle(by, new(email, "Yuna Moon", "문유나", Language.Korean, tenant ?? by.Tenant, roles), default));

    protected Task<Result> ChangeRoles(Actor by, Actor whom, Roles roles) =>
        Portal.Run((ChangeUserRoles useCase) => useCase.Handle(by, new(whom.User, whom.Tenant, roles), default));

    protected Task<Result> Suspend(Actor by, Actor whom) => Portal.Run((SuspendUser useCase) => useCase.Handle(by, new(whom.User, whom.Tenant), default));

    protected Task<Result> Resume(Actor by, Actor whom) => Portal.Run((ResumeUser useCase) => useCase.Handle(by, new(whom.User, whom.Tenant), default));

    protected Task<Result> Remove(Actor by, Actor whom) => Portal.Run((RemoveUser useCase) => useCase.Handle(by, new(whom.User, whom.Tenant), default));

    /// <summary>Whom the portal takes a sign-in for, or null: nobody.</summary>
    protected async Task<UserId?> Arrive(TenantId tenant, string account, string? email)
    {
        var arrival = new WelcomePerson.Arrival(tenant, account, email);
        Assert.False((await Portal.Run((WelcomePerson useCase) => useCase.Handle(arrival, default))).Refused(out var refusal, out var answer), refusal?.Code);
        return answer!.User;
    }

    protected Task<Actor?> Find(Actor person) => Portal.Run((FindActor useCase) => useCase.Handle(person.User, person.Tenant, default));

    protected async Task<IReadOnlyList<ListUsers.Row>> People(Actor reader, string? text = null)
    {
        Assert.False((await Portal.Run((ListUsers useCase) => useCase.Handle(reader, new(text), default))).Refused(out var refusal, out var page), refusal?.Code);
        return page!.Rows;
    }

    /// <summary>One more person of Namsan IT.</summary>
    protected async Task<Actor> Join(string signIn, string name, Roles roles)
    {
        var actor = Cast.Person(signIn, name, Cast.Namsan.Organization, Namsan, roles);
        await Portal.Run((PortalDbContext db) =>
        {
            db.Add(Cast.Users[^1]);
            return db.Commit(null, default);
        });
        return actor;
    }
}
