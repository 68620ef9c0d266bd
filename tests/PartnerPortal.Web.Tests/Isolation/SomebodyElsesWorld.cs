using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>The sample world, in which everything is somebody's, and people who have no part in it.</summary>
public sealed class SomebodyElsesWorld : IAsyncLifetime
{
    private ILookup<string, Possession> _byKind = Array.Empty<Possession>().ToLookup(thing => thing.Kind);

    internal RunningPortal Portal { get; } = new();

    internal IReadOnlyList<Actor> People { get; private set; } = [];

    internal IReadOnlyList<(Actor Actor, HttpClient Program)> Programs { get; private set; } = [];

    internal (Actor Actor, HttpClient Program) Colleague { get; private set; }

    /// <summary>The relationship with the customer for whom the colleague works.</summary>
    internal Guid ColleaguesCustomer { get; private set; }

    /// <summary>What their organisation has and what isn't about that customer.</summary>
    internal IReadOnlyList<Possession> HiddenFromColleague { get; private set; } = [];

    /// <summary>By id, without tenants: whoever deals with somebody learns their tenant.</summary>
    internal IReadOnlyDictionary<Guid, Possession> Secrets { get; private set; } = new Dictionary<Guid, Possession>();

    public async ValueTask InitializeAsync()
    {
        People = Strangers.Join(Portal.Cast);
        await Portal.InitializeAsync();
        var useCases = Portal.Services.GetRequiredService<UseCases>();
        var file = Encoding.UTF8.GetBytes("Microsoft ID,Company name,Primary domain name,Country/Region,Relationship\r\n,Mirae Hospital,mirae.onmicrosoft.com,KR,Reseller\r\n");
        var import = await useCases.Run((PrepareImport useCase) => useCase.Handle(Portal.Cast.Mina, new(ImportKind.Customers, "customers.csv", file, ImportSettings.Guessed), default));
        Assert.False(import.Refused(out var why, out _), why?.Code);

        var all = await useCases.Run((PortalDbContext db) => Possession.All(db));
        Secrets = all.Where(thing => thing.Kind != "Tenant").ToDictionary(thing => thing.Id);
        _byKind = all.ToLookup(thing => thing.Kind);
        var mailed = await useCases.Run((PortalDbContext db) => db.OutboxMessages.Select(mail => mail.Recipient).ToListAsync());
        Assert.Subset(mailed.ToHashSet(), Strangers.Claimed.ToHashSet());
        Colleague = await JoinColleague(useCases);
        Programs = await Task.WhenAll(People.Select(async stranger => (stranger, await Portal.As(stranger))));
    }

    /// <summary>Somebody with every role that can be limited, in the organisation with the most customers, who works for one of them.</summary>
    private async Task<(Actor Actor, HttpClient Program)> JoinColleague(UseCases useCases)
    {
        var actor = await useCases.Run(async (PortalDbContext db) =>
        {
            var active = await db.CustomerRelationships.Where(r => r.Status == RelationshipStatus.Active).ToListAsync();
            var own = active.GroupBy(r => (r.Partner, r.PartnerTenant)).OrderByDescending(group => group.Count()).First();
            var chosen = own.First().Customer;
            ColleaguesCustomer = own.First().Id.Value;
            var colleague = Portal.Cast.Person("colleague", "Chosen Colleague", own.Key.Partner, own.Key.PartnerTenant, Roles.AdminAgent | Roles.SalesAgent | Roles.HelpdeskAgent | Roles.BillingAdmin | Roles.MpnPartnerAdmin);
            Portal.Cast.Users[^1].Limit(colleague.Tenant, [chosen]);
            db.Add(Portal.Cast.Users[^1]);
            Assert.Null((await db.Commit(null, default)).Refusal);
            var theirs = await db.Tenants.Where(t => t.Organization == chosen).Select(t => t.Id.Value).ToListAsync();
            HiddenFromColleague = [.. (await Possession.All(db)).Where(thing => thing.Parties.Contains(own.Key.Partner.Value) && !thing.Parties.Overlaps([chosen.Value, .. theirs]))];
            return colleague;
        });
        return (actor, await Portal.As(actor));
    }

    internal IReadOnlyList<Possession> ForeignTo(Actor actor, string kind)
    {
        var foreign = _byKind[kind].Where(thing => !thing.Concerns(actor)).ToList();
        Assert.True(foreign.Count > 0, $"Nobody has one of {kind}, so nothing was proved.");
        return foreign;
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
