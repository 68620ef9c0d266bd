using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>SQLite has one writer: writers of this process take turns instead of polling a locked file.</summary>
internal sealed class SqliteQuirks : IStoreQuirks, IDisposable
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private readonly SemaphoreSlim _turn = new(1);

    // The others are settled to be like this one: text by its bytes, Guids as text, which sorts like their bytes.
    public void Settle(ModelBuilder model)
    {
    }

    public async ValueTask<IDisposable> TurnToWrite(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    public bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    // The table of three-letter pieces that the triggers of SearchIndex fill.
    public IQueryable<SearchText> Found(DbSet<SearchText> texts, string folded) =>
        texts.FromSql($"""SELECT "Tenant", "Text" FROM "SearchIndex" WHERE "SearchIndex" MATCH {Phrase(folded)}""");

    private static string Phrase(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
