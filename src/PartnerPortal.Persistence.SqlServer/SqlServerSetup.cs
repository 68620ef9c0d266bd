using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>Makes the database on first start. Of nodes that start together one brings the schema, the others wait for it.</summary>
internal sealed class SqlServerSetup(PortalDbContext db) : IStoreSetup
{
    private const int DatabaseExists = 1801;

    public async Task Prepare(CancellationToken ct)
    {
        try
        {
            await Migrate(ct);
        }
        catch (Exception failure) when ((failure as SqlException ?? failure.InnerException as SqlException) is { } cause)
        {
            var told = new SqlConnectionStringBuilder(db.Database.GetConnectionString());
            throw new CannotStartException($"The database '{told.InitialCatalog}' on the SQL Server {told.DataSource} can't be used: {cause.Message}", cause);
        }
    }

    public Task<bool> IsReady(CancellationToken ct) => db.HasThisSchema(ct);

    // The schema is brought under a lock that EF takes in the database; the database itself has none yet.
    private async Task Migrate(CancellationToken ct)
    {
        try
        {
            await db.Database.MigrateAsync(ct);
        }
        catch (SqlException other) when (other.Number is DatabaseExists)
        {
            await db.Database.MigrateAsync(ct);
        }
    }
}
