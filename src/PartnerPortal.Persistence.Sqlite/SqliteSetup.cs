using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>Makes the file and its folder on first start, and lets readers go on while one writes (write-ahead log).</summary>
internal sealed class SqliteSetup(PortalDbContext db) : IStoreSetup
{
    public async Task Prepare(CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            await db.Database.MigrateAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", ct);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The SQLite file '{file}' can't be used: {failure.Message}", failure);
        }
    }

    public Task<bool> IsReady(CancellationToken ct) => db.HasThisSchema(ct);
}
