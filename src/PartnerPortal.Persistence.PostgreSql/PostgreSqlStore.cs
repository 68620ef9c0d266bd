using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.PostgreSql;

/// <summary>A PostgreSQL server, 15 or later.</summary>
public static class PostgreSqlStore
{
    private static readonly string Migrations = typeof(PostgreSqlStore).Assembly.GetName().Name!;

    extension(IServiceCollection services)
    {
        /// <exception cref="CannotStartException">The connection string names no PostgreSQL database.</exception>
        public IServiceCollection AddPostgreSqlStore(string connectionString)
        {
            Check(connectionString);
            return services
                .AddSingleton<IStoreQuirks, PostgreSqlQuirks>()
                .AddSingleton<IStoreWriter, ParallelWriter>()
                .AddScoped<IStoreSetup, PostgreSqlSetup>()
                .AddDbContext<PortalDbContext>(options => options.UsePostgreSqlStore(connectionString));
        }
    }

    extension(DbContextOptionsBuilder options)
    {
        internal DbContextOptionsBuilder UsePostgreSqlStore(string connectionString) =>
            options.UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly(Migrations)).AddInterceptors(PlainText.Instance);
    }

    private static void Check(string connectionString)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(connectionString) is not { Host.Length: > 0, Database.Length: > 0 })
                throw new CannotStartException("ConnectionStrings:Portal names no PostgreSQL database: give Host and Database.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new CannotStartException($"ConnectionStrings:Portal is not one for PostgreSQL: {wrong.Message}", wrong);
        }
    }
}
