using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Application.Tests.Users;

public sealed class BreakGlassTests : UserStory
{
    private const string Code = "uF3kq0W9xZpL7vNd2sTgYb5h";

    private BreakGlassCode Configured => new(BreakGlassCode.HashOf(Code), Portal.Clock.Now.AddDays(30));

    [Fact]
    public async Task The_code_opens_the_portal_once_as_an_operator_and_every_operator_is_told()
    {
        var opened = await Open(Configured, $" {Code} ");

        Assert.False(opened.Refused(out _, out var answer));
        var actor = await Portal.Run((FindActor useCase) => useCase.Handle(answer!.User, answer.Tenant, default));
        Assert.Equal((Roles.Operator, Cast.Nari.Organization), (actor!.Roles, actor.Organization));
        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.Equal(Cast.Nari.Email, Assert.Single(Portal.Post.Mails).Recipient);

        Assert.Equal("break-glass.used", (await Open(Configured, Code)).Refusal?.Code);
        Assert.False((await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Nari, new(), default))).Refused(out _, out var log));
        Assert.Equal([("break_glass", "succeeded"), ("break_glass_refused", "failed")], Tries(log!));
    }

    [Fact]
    public async Task Of_two_who_type_it_at_once_one_comes_in()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Open(Configured, Code)));

        Assert.Single(results, result => result.Refusal is null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal("break-glass.used", result.Refusal!.Code));
    }

    [Fact]
    public async Task Another_code_opens_nothing_and_is_on_record()
    {
        Assert.Equal("break-glass.wrong", (await Open(Configured, Code.ToLowerInvariant())).Refusal?.Code);
        Assert.Equal("break-glass.wrong", (await Open(Configured, "")).Refusal?.Code);

        Assert.False((await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Nari, new(), default))).Refused(out _, out var log));
        Assert.Equal([("break_glass_refused", "failed"), ("break_glass_refused", "failed")], Tries(log!));
    }

    [Fact]
    public async Task Nothing_configured_or_too_late_is_no_way_in()
    {
        Assert.Equal("break-glass.off", (await Portal.Run((BreakGlass useCase) => useCase.Handle("", "192.0.2.7", default))).Refusal?.Code);
        Assert.Equal("break-glass.off", (await Open(Configured with { ExpiresAt = Portal.Clock.Now }, Code)).Refusal?.Code);
    }

    [Fact]
    public async Task Tidying_up_after_it_closes_no_way_in_and_opens_no_old_one()
    {
        Assert.False((await Open(Configured, Code)).Refused(out _, out var answer));
        Assert.Null((await Portal.Run((RemoveUser useCase) => useCase.Handle(Cast.Nari, new(answer!.User, answer.Tenant), default))).Refusal);
        Assert.Equal("person.unknown", (await Portal.Run((ErasePerson useCase) => useCase.Handle(Cast.Nari, answer!.User, default))).Refusal?.Code);

        Assert.Equal("break-glass.used", (await Open(Configured, Code)).Refusal?.Code);
        const string Next = "aN0therC0deF0rTheNextTime";
        Assert.Null((await Open(new BreakGlassCode(BreakGlassCode.HashOf(Next), Portal.Clock.Now.AddDays(30)), Next)).Refusal);
    }

    [Fact]
    public async Task It_stands_in_for_no_operator()
    {
        await Open(Configured, Code);

        Assert.Equal("users.last-operator", (await Remove(Cast.Nari, Cast.Nari)).Refusal?.Code);
    }

    private static IEnumerable<(string Operation, string Status)> Tries(ListActivity.Page log) =>
        log.Rows.Where(record => record.Operation.StartsWith("break_glass", StringComparison.Ordinal)).Select(record => (record.Operation, record.Status)).Order();

    private Task<Result<BreakGlass.Answer>> Open(BreakGlassCode code, string typed) =>
        Portal.Run((PortalDbContext db) => new BreakGlass(db, code, Portal.Clock).Handle(typed, "192.0.2.7", default));
}
