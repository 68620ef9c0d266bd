using System.Data.Common;
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

    // Rows lie in the order of their numbers, so each part is a stretch of the file.
    public IQueryable<TRow> Part<TRow>(DbSet<TRow> table, (int Number, int Of) part)
        where TRow : class
    {
        var name = table.EntityType.GetTableName();
        var last = $"(SELECT MAX(rowid) FROM \"{name}\")";
        var rows = $"SELECT * FROM \"{name}\" WHERE rowid > {last} * {part.Number} / {part.Of} AND rowid <= {last} * {part.Number + 1} / {part.Of}";
        return table.FromSqlRaw(rows);
    }

    // A key is text here. Read from its bytes, it needs no string, of which six million would be made for the whole estate.
    public Guid Key(DbDataReader row, int column) => Guid.Parse(sqlite3_column_blob(((SqliteDataReader)row).Handle, column));

    private static string Phrase(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
