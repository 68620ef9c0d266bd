using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Persistence;

public sealed class MigrationTests
{
    /// <summary>The stores as <c>dotnet ef</c> sees them: no server is asked.</summary>
    public static TheoryData<string, IDesignTimeDbContextFactory<PortalDbContext>> Stores => new()
    {
        { "Sqlite", new PartnerPortal.Persistence.Sqlite.DesignTimeStore() },
        { "SqlServer", new PartnerPortal.Persistence.SqlServer.DesignTimeStore() },
        { "PostgreSql", new PartnerPortal.Persistence.PostgreSql.DesignTimeStore() },
    };

    [Theory, MemberData(nameof(Stores), DisableDiscoveryEnumeration = true)]
    public void The_migrations_equal_the_model(string store, IDesignTimeDbContextFactory<PortalDbContext> design)
    {
        using var db = design.CreateDbContext([]);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"The model has changed: see docs/how-to/change-the-model.md ({store})");
    }

    /// <summary>SQL Server refuses a table that a deletion would reach on two ways.</summary>
    [Fact]
    public void A_deletion_reaches_each_table_on_one_way()
    {
        using var db = new PartnerPortal.Persistence.SqlServer.DesignTimeStore().CreateDbContext([]);

        var cascades = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade)
            .Select(key => (From: key.PrincipalEntityType.GetTableName(), To: key.DeclaringEntityType.GetTableName()))
            .Where(cascade => cascade.From != cascade.To).ToList();

        Assert.NotEmpty(cascades);
        Assert.Distinct(cascades.Select(cascade => cascade.To));
    }

    [Fact]
    public async Task A_prepared_store_is_ready_and_can_be_prepared_again()
    {
        await using var portal = await TestPortal.Open();

        await portal.Run((IStoreSetup setup) => setup.Prepare(default));

        Assert.True(await portal.Run((IStoreSetup setup) => setup.IsReady(default)));
    }
}
