using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.PostgreSql;

/// <summary>Makes the database on first start. Of nodes that start together one brings the schema, the others wait for it.</summary>
internal sealed class PostgreSqlSetup(PortalDbContext db) : IStoreSetup
{
    private const long SchemaLock = 0x506F7274616C; // the letters of Portal

    public async Task Prepare(CancellationToken ct)
    {
        try
        {
            await MakeDatabase(ct);
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({SchemaLock})", ct);
            await db.Database.MigrateAsync(ct);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({SchemaLock})", ct);
        }
        catch (Exception failure) when ((failure as NpgsqlException ?? failure.InnerException as NpgsqlException) is { } cause)
        {
            var told = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
            throw new CannotStartException($"The database '{told.Database}' on the PostgreSQL server {told.Host}:{told.Port} can't be used: {cause.Message}", cause);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<bool> IsReady(CancellationToken ct) => db.HasThisSchema(ct);

    private async Task MakeDatabase(CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct)) return;
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster: the database is there.
        }
    }
}
