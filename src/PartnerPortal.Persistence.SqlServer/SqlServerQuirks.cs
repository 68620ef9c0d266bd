using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.SqlServer;

/// <summary>
/// SQL Server folds the case of text, sorts Guids by their last bytes first and keeps more of an instant than others,
/// unless the column says otherwise.
/// </summary>
internal sealed class SqlServerQuirks : IStoreQuirks
{
    private const string ByCodePoint = "Latin1_General_100_BIN2";
    private const int Microseconds = 6;
    private const int DuplicateInIndex = 2601;
    private const int DuplicateInConstraint = 2627;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int NoMemory = 701;
    private const int FileIsFull = 1105;
    private const int LogIsFull = 9002;
    private const int TimedOut = -2;
    private const int BrokenConnection = 20;

    public void Settle(ModelBuilder model)
    {
        foreach (var text in model.Stored<string>()) text.SetCollation(ByCodePoint);
        foreach (var instant in model.Stored<DateTime>()) instant.SetPrecision(Microseconds);
        foreach (var key in model.Stored<Guid>().ToList()) key.IsKeptAsBytes();
    }

    public bool IsDuplicateKey(DbUpdateException failure) => failure.InnerException is SqlException { Number: DuplicateInIndex or DuplicateInConstraint };

    public bool IsPassing(Exception failure) =>
        failure is SqlException { Number: Deadlock or LockTimeout or NoMemory or FileIsFull or LogIsFull or TimedOut } or SqlException { Class: >= BrokenConnection }
        || (failure.InnerException is { } cause && IsPassing(cause));

    // The last byte of a key is chance; the first ones are the time at which it was made.
    public IQueryable<TRow> Part<TRow>(DbSet<TRow> table, (int Number, int Of) part)
        where TRow : class
    {
        var rows = $"SELECT * FROM [{table.EntityType.GetTableName()}] WHERE CAST(SUBSTRING([Id], 16, 1) AS int) % {part.Of} = {part.Number}";
        return table.FromSqlRaw(rows);
    }

    public Guid Key(DbDataReader row, int column) => new((byte[])row[column], bigEndian: true);
}
