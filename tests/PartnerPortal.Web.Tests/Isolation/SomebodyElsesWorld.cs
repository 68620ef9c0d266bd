using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Web.Tests.Isolation;

/// <summary>The sample world, in which everything is somebody's, and people who have no part in it.</summary>
public sealed class SomebodyElsesWorld : IAsyncLifetime
{
    private ILookup<string, Possession> _byKind = Array.Empty<Possession>().ToLookup(thing => thing.Kind);

    internal RunningPortal Portal { get; } = new();

    internal IReadOnlyList<Actor> People { get; private set; } = [];

    internal IReadOnlyList<(Actor Actor, HttpClient Program)> Programs { get; private set; } = [];

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
        Programs = await Task.WhenAll(People.Select(async stranger => (stranger, await Portal.As(stranger))));
    }

    internal IReadOnlyList<Possession> ForeignTo(Actor actor, string kind)
    {
        var foreign = _byKind[kind].Where(thing => !thing.Concerns(actor)).ToList();
        Assert.True(foreign.Count > 0, $"Nobody has one of {kind}, so nothing was proved.");
        return foreign;
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
