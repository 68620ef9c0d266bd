using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>The embedded default: one file, no server.</summary>
public static class SqliteStore
{
    private static readonly string Migrations = typeof(SqliteStore).Assembly.GetName().Name!;

    extension(IServiceCollection services)
    {
        public IServiceCollection AddSqliteStore(string connectionString) => services
            .AddSingleton<IStoreQuirks, SqliteQuirks>()
            .AddScoped<IStoreSetup, SqliteSetup>()
            .AddDbContext<PortalDbContext>(options => options.UseSqliteStore(connectionString));
    }

    extension(DbContextOptionsBuilder options)
    {
        internal DbContextOptionsBuilder UseSqliteStore(string connectionString) =>
            options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(Migrations));
    }
}
