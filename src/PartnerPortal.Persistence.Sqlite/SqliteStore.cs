using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>The embedded default: one file, no server.</summary>
public static class SqliteStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly string Migrations = typeof(SqliteStore).Assembly.GetName().Name!;

    extension(IServiceCollection services)
    {
        /// <exception cref="CannotStartException">The connection string names no SQLite file.</exception>
        public IServiceCollection AddSqliteStore(string connectionString)
        {
            Check(connectionString);
            return services
                .AddSingleton<IStoreQuirks, SqliteQuirks>()
                .AddSingleton(new WriterSettings(connectionString, Patience))
                .AddSingleton<IStoreWriter, GroupWriter>()
                .AddScoped<IStoreSetup, SqliteSetup>()
                .AddDbContext<PortalDbContext>(options => options.UseSqliteStore(connectionString));
        }
    }

    extension(DbContextOptionsBuilder options)
    {
        internal DbContextOptionsBuilder UseSqliteStore(string connectionString) =>
            options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(Migrations)).AddInterceptors(PlainText.Instance);
    }

    private static void Check(string connectionString)
    {
        try
        {
            if (new SqliteConnectionStringBuilder(connectionString).DataSource.Length == 0)
                throw new CannotStartException("ConnectionStrings:Portal names no SQLite file: give Data Source.");
        }
        catch (ArgumentException wrong)
        {
            throw new CannotStartException($"ConnectionStrings:Portal is not one for SQLite: {wrong.Message}", wrong);
        }
    }
}
