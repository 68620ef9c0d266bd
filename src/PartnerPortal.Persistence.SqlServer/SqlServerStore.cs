using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>A Microsoft SQL Server, 2019 or later, or an Azure SQL database.</summary>
public static class SqlServerStore
{
    private const int Sql2019 = 150;

    private static readonly string Migrations = typeof(SqlServerStore).Assembly.GetName().Name!;

    extension(IServiceCollection services)
    {
        /// <exception cref="CannotStartException">The connection string names no SQL Server database.</exception>
        public IServiceCollection AddSqlServerStore(string connectionString)
        {
            Check(connectionString);
            return services
                .AddSingleton<IStoreQuirks, SqlServerQuirks>()
                .AddSingleton<IStoreWriter, ParallelWriter>()
                .AddScoped<IStoreSetup, SqlServerSetup>()
                .AddDbContext<PortalDbContext>(options => options.UseSqlServerStore(connectionString));
        }
    }

    extension(DbContextOptionsBuilder options)
    {
        internal DbContextOptionsBuilder UseSqlServerStore(string connectionString) =>
            options.UseSqlServer(connectionString, server => server.MigrationsAssembly(Migrations).UseCompatibilityLevel(Sql2019)).AddInterceptors(PlainText.Instance);
    }

    private static void Check(string connectionString)
    {
        try
        {
            if (new SqlConnectionStringBuilder(connectionString) is not { DataSource.Length: > 0, InitialCatalog.Length: > 0 })
                throw new CannotStartException("ConnectionStrings:Portal names no SQL Server database: give Server and Database.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new CannotStartException($"ConnectionStrings:Portal is not one for SQL Server: {wrong.Message}", wrong);
        }
    }
}
