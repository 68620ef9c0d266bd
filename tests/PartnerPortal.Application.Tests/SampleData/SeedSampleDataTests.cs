using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.SampleData;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Tests.SampleData;

public sealed class SeedSampleDataTests(SampleWorld world) : IClassFixture<SampleWorld>
{
    [Fact]
    public async Task A_second_seeding_changes_nothing()
    {
        var before = await Count();

        Assert.False(await world.Portal.Run((SeedSampleData seed) => seed.Handle(default)));

        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Seeding_that_is_stopped_half_way_leaves_an_empty_store()
    {
        await using var portal = await TestPortal.Open();
        await portal.Run(async (PortalDbContext db) =>
        {
            // Stands in the way of one of the first acts, when the organisations are already written.
            db.Add(CustomerAgreement.Accept(
                CustomerAgreementId.New(Cast.Then), SampleIds.Of<OrganizationId>("woodgrove"), SampleIds.Of<TenantId>("woodgrove"), AgreementKind.Direct, "", Cast.Then));
            Assert.Null((await db.Commit(null, default)).Refusal);
        });

        Assert.False(await portal.Run((SeedSampleData seed) => seed.Handle(default)));

        Assert.Equal(0, await portal.Run((PortalDbContext db) => db.Organizations.CountAsync()));
    }

    [Fact]
    public async Task The_same_world_comes_out_every_time()
    {
        await using var portal = await TestPortal.Open();
        await portal.Run((SeedSampleData seed) => seed.Handle(default));

        Assert.Equal(await world.Read(Ids), await portal.Run<PortalDbContext, HashSet<Guid>>(Ids));
    }

    [Fact]
    public void Ids_are_the_names_hashed_as_version_5()
    {
        var dns = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), SampleIds.Named(dns, "www.example.com"));
        Assert.Equal(SampleIds.Of<TenantId>("woodgrove"), SampleIds.Of<TenantId>("woodgrove"));
        Assert.NotEqual(SampleIds.Of<TenantId>("woodgrove").Value, SampleIds.Of<OrganizationId>("woodgrove").Value);
    }

    private static async Task<HashSet<Guid>> Ids(PortalDbContext db) =>
    [
        .. (await db.Organizations.Select(o => o.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.Tenants.Select(t => t.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.Users.Select(u => u.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.PartnershipInvitations.Select(i => i.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.Partnerships.Select(p => p.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.RelationshipRequests.Select(r => r.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.CustomerRelationships.Select(r => r.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.Subscriptions.Select(s => s.Id).ToListAsync()).Select(id => id.Value),
        .. (await db.ExternalSubscriptions.Select(s => s.Id).ToListAsync()).Select(id => id.Value),
    ];

    private Task<(int, int, int)> Count() => world.Read(async db => (
        await db.Organizations.CountAsync(), await db.ActivityRecords.CountAsync(), await db.Subscriptions.CountAsync()));
}
