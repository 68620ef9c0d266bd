using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using static SQLitePCL.raw;

namespace PartnerPortal.Persistence.Sqlite;

internal sealed class SqliteQuirks : IStoreQuirks
{
    // The others are settled to be like this one: text by its bytes, Guids as text, which sorts like their bytes.
    public void Settle(ModelBuilder model)
    {
    }

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY };

    // After these the transaction may be gone, and with it whatever others had put into it.
    public bool IsPassing(Exception failure) => (failure as SqliteException ?? failure.InnerException) is SqliteException
    {
        SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED or SQLITE_FULL or SQLITE_IOERR or SQLITE_NOMEM or SQLITE_READONLY or SQLITE_CANTOPEN,
    };

    // The table of three-letter pieces that the triggers of SearchIndex fill.
    public IQueryable<SearchText> Found(DbSet<SearchText> texts, string folded) =>
        texts.FromSql($"""SELECT "Tenant", "Text" FROM "SearchIndex" WHERE "SearchIndex" MATCH {Phrase(folded)}""");

    private static string Phrase(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
