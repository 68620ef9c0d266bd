using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using static SQLitePCL.raw;

namespace PartnerPortal.Persistence.Sqlite;

/// <summary>
/// SQLite has one writer, and each flush to the disk costs the same for one change as for many. So units of work
/// queue here, and those that wait together are written as one transaction with a savepoint each: who fails is rolled
/// back alone, and nobody is answered before the flush that all share. Who would wait too long is refused.
/// </summary>
internal sealed partial class GroupWriter : IStoreWriter, IAsyncDisposable
{
    private const int QueueLength = 256;
    private const int MostMembers = 64;

    private readonly WriterSettings _settings;
    private readonly IStoreQuirks _quirks;
    private readonly ILogger<GroupWriter> _log;
    private readonly Channel<Member> _queue = Channel.CreateBounded<Member>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly Task _writing;
    private SqliteConnection? _connection;

    public GroupWriter(WriterSettings settings, IStoreQuirks quirks, ILogger<GroupWriter> log)
    {
        (_settings, _quirks, _log) = (settings, quirks, log);
        _writing = Task.Run(Serve);
    }

    public async Task<Result> Write(PortalDbContext db, CancellationToken ct)
    {
        if (db.IsInTransaction) return await db.SaveAlone(_quirks);

        var member = new Member(db, _quirks);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(_settings.Patience);
        try
        {
            await _queue.Writer.WriteAsync(member, patience.Token);
        }
        catch (Exception giveUp) when (giveUp is ChannelClosedException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return StoreRefusals.Busy();
        }

        await using (patience.Token.Register(member.GiveUp)) return await member.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        _connection?.Dispose();
    }

    private async Task Serve()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            List<Member> group = [];
            var refusal = await WriteTogether(group);
            foreach (var member in group) member.Tell(refusal);
        }
    }

    /// <summary>Null: all who could be saved are, and safely.</summary>
    private async Task<Refusal?> WriteTogether(List<Member> group)
    {
        try
        {
            _connection ??= Open(_settings.ConnectionString);
            using var transaction = _connection.BeginTransaction();
            while (group.Count < MostMembers && _queue.Reader.TryRead(out var member))
            {
                if (!member.Take()) continue;

                group.Add(member);
                await member.SaveIn(transaction);
            }

            transaction.Commit();
            return null;
        }
        catch (Exception failure)
        {
            if (group.Count == 0 && _queue.Reader.TryRead(out var next) && next.Take()) group.Add(next);
            return AfterFailure(failure, group.Count);
        }
    }

    // What is left of a transaction after a failed write or flush is not worth knowing: the next group starts afresh.
    private Refusal AfterFailure(Exception failure, int count)
    {
        Failed(failure, count);
        _connection?.Dispose();
        _connection = null;
        return failure is SqliteException { SqliteErrorCode: SQLITE_BUSY } ? StoreRefusals.Busy() : StoreRefusals.NotStored();
    }

    internal static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA synchronous = FULL;"; // with the write-ahead log: one flush a commit, and it is kept
        pragma.ExecuteNonQuery();
        return connection;
    }

    [LoggerMessage(LogLevel.Error, "The store failed; {Count} writes were undone and refused")]
    private partial void Failed(Exception failure, int count);
}
