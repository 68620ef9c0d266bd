using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_equal_the_model()
    {
        await using var portal = await TestPortal.Open();

        await portal.Run((PortalDbContext db) =>
        {
            Assert.NotEmpty(db.Database.GetMigrations());
            Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: dotnet ef migrations add … --project src/PartnerPortal.Persistence.Sqlite");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_prepared_store_is_ready()
    {
        await using var portal = await TestPortal.Open();

        Assert.True(await portal.Run((IStoreSetup setup) => setup.IsReady(default)));
    }
}
