using Bunit;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Audit.People;

namespace PartnerPortal.Web.Tests.Features.Audit;

public sealed class PeoplePageTests : PortalComponentTest
{
    [Fact]
    public async Task Who_left_is_erased_after_being_asked_and_is_on_no_list_any_more()
    {
        var sua = await Leaver();
        var page = Open<PeoplePage>(Cast.Jun, "/people?q=sua");

        page.WaitForElement("[data-act=erase-person]").Click();
        page.WaitForElement("[data-dialog=confirm] input[type=checkbox]").Change(true);
        page.Find("[data-dialog=confirm] [data-act=confirm]").Click();

        page.WaitForElement(".empty-state");
        Assert.Equal("", await Portal.Run((PortalDbContext db) => db.Users.Where(user => user.Id == sua.User).Select(user => user.Name).SingleAsync()));
    }

    [Fact]
    public void Who_still_acts_can_be_exported_but_not_erased()
    {
        var page = Open<PeoplePage>(Cast.Jun, "/people?q=jun");

        Assert.Equal($"/people/{Cast.Jun.User}/data.json", page.WaitForElement("[data-act=export-person]").GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-act=erase-person]"));
    }

    [Fact]
    public async Task Nobody_else_may_even_look() => Open<PeoplePage>(await AccountAdmin(), "/people").WaitForElement("[data-refused='access.lacks-permission']");

    private Task<Actor> Leaver() => Join(async (db, sua) =>
    {
        db.Record(new Acted(sua.Id));
        await db.Commit(Cast.Jun with { User = sua.Id }, default);
        sua.Leave(Cast.Namsan.Tenant);
    });

    private Task<Actor> AccountAdmin() => Join((_, _) => Task.CompletedTask);

    private Task<Actor> Join(Func<PortalDbContext, User, Task> then) => Portal.Run(async (PortalDbContext db) =>
    {
        var actor = Cast.Person("sua", "Sua Yoon", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.AccountAdmin);
        var sua = db.Users.Add(Cast.Users[^1]).Entity;
        await then(db, sua);
        await db.Commit(null, default);
        return actor;
    });

    private sealed record Acted(Domain.Kernel.UserId User) : Domain.Kernel.DomainEvent("export_activity", User.Value, null);
}
