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

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
