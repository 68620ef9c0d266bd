using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.PostgreSql;

/// <summary>PostgreSQL sorts text as its cluster was set up, unless the column says otherwise.</summary>
internal sealed class PostgreSqlQuirks : IStoreQuirks
{
    private const string ByCodePoint = "C";

    public void Settle(ModelBuilder model)
    {
        foreach (var text in model.Stored<string>()) text.SetCollation(ByCodePoint);

        // Names are found by any three letters of theirs.
        model.HasPostgresExtension("pg_trgm").Entity<SearchText>().HasIndex(found => found.Text).HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    public bool IsDuplicateKey(DbUpdateException failure) => failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // Deadlocks, serialization failures, broken connections, a server that stops or has no room left.
    public bool IsPassing(Exception failure) =>
        failure is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        || (failure.InnerException is { } cause && IsPassing(cause));

    // The last byte of a key is chance; the first ones are the time at which it was made.
    public IQueryable<TRow> Part<TRow>(DbSet<TRow> table, (int Number, int Of) part)
        where TRow : class
    {
        var rows = $"SELECT * FROM \"{table.EntityType.GetTableName()}\" WHERE get_byte(uuid_send(\"Id\"), 15) % {part.Of} = {part.Number}";
        return table.FromSqlRaw(rows);
    }
}
