using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>
/// A unit of work in the queue. Exactly one side has it: until the writer takes it, its caller may give up and has
/// written nothing; afterwards the caller waits for what became of it.
/// </summary>
internal sealed class Member(PortalDbContext db, IStoreQuirks quirks)
{
    private readonly TaskCompletionSource<Result> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;
    private Result _outcome = Result.Ok;
    private Exception? _failure;

    public Task<Result> Answer => _answer.Task;

    public bool Take() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void GiveUp()
    {
        if (Take()) Refuse(StoreRefusals.Busy());
    }

    /// <summary>Becomes part of a group. EF sets a savepoint and goes back to it when this unit of work fails.</summary>
    public async Task SaveIn(SqliteTransaction transaction)
    {
        var address = db.Database.GetConnectionString();
        try
        {
            db.Database.SetDbConnection(transaction.Connection);
            await db.Database.UseTransactionAsync(transaction);
            _outcome = await db.TryToSave(quirks);
        }
        catch (Exception failure) when (!quirks.IsPassing(failure))
        {
            _failure = failure; // a bug of this one; the others go on
        }
        finally
        {
            await db.Database.UseTransactionAsync(null);
            db.Database.SetDbConnection(null); // the group's connection is the writer's alone
            db.Database.SetConnectionString(address);
        }
    }

    /// <param name="refusal">Why the whole group was undone, or null: it was flushed, and what was saved is safe.</param>
    public void Tell(Refusal? refusal)
    {
        if (refusal is not null) Refuse(refusal);
        else if (_failure is not null) _answer.SetException(_failure);
        else Confirm();
    }

    private void Confirm()
    {
        if (!_outcome.Refused(out _)) db.ChangeTracker.AcceptAllChanges();
        _answer.SetResult(_outcome);
    }

    private void Refuse(Refusal refusal) => _answer.SetResult(refusal);
}
