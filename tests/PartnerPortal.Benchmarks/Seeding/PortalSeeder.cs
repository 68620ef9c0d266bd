using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Persistence.Sqlite;

namespace PartnerPortal.Benchmarks.Seeding;

/// <summary>Fills a portal's own SQLite store with a world: the schema by its migrations, the rows by prepared statements.</summary>
internal static class PortalSeeder
{
    public const string StoreFile = "portal.db";

    public static async Task Fill(string folder, World world)
    {
        Directory.CreateDirectory(folder);
        var connection = $"Data Source={Path.Combine(folder, StoreFile)};Pooling=False";
        await using (var services = new ServiceCollection().AddLogging().AddPartnerPortal().AddSqliteStore(connection).BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IStoreSetup>().Prepare(CancellationToken.None);
            await Founders.Enter(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), world);
        }

        await using var db = new SqliteConnection(connection);
        await db.OpenAsync();
        Execute(db, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;");
        await using (var transaction = (SqliteTransaction)await db.BeginTransactionAsync())
        {
            Organisations(transaction, world);
            Links(transaction, world);
            await transaction.CommitAsync();
        }

        Execute(db, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private static void Organisations(SqliteTransaction transaction, World world)
    {
        var signIn = world.Samples.Select(row => row.Number).ToHashSet();
        foreach (var kind in world.Organisations.GroupBy(row => row.Kind))
        {
            var model = kind.First();
            using var copy = new OrganisationCopier(transaction, model);
            foreach (var row in kind.Skip(1)) copy.Write(row, hasAdmin: !row.IsCustomer || signIn.Contains(row.Number));
        }
    }

    private static void Links(SqliteTransaction transaction, World world)
    {
        using var partnership = new RowCopier(transaction, "Partnerships", ("Id", World.LinkOf(0)));
        using var relationship = new RowCopier(transaction, "CustomerRelationships", ("Id", World.LinkOf(0)));
        var last = world.Customers.First().Number; // its link to everyone's partner is the model row
        foreach (var link in world.Links)
        {
            if (link.IsPartnership)
            {
                partnership.Write(
                    ("Id", World.LinkOf(link.Number)), ("Provider", World.OrganizationOf(link.To).Value), ("ProviderTenant", World.TenantOf(link.To).Value),
                    ("Reseller", World.OrganizationOf(link.From).Value), ("ResellerTenant", World.TenantOf(link.From).Value));
                continue;
            }

            var partner = link.From == last ? link.To : World.Everyones;
            last = link.From;
            relationship.Write(
                ("Id", World.LinkOf(link.Number)), ("Partner", World.OrganizationOf(partner).Value), ("PartnerTenant", World.TenantOf(partner).Value),
                ("Customer", World.OrganizationOf(link.From).Value), ("CustomerTenant", World.TenantOf(link.From).Value),
                ("CustomerName", world.Organisations[link.From - 1].Name), ("CustomerDomain", World.DomainOf(link.From)),
                ("Status", link.IsEnding ? "EndRequested" : "Active"));
        }
    }

    private static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
