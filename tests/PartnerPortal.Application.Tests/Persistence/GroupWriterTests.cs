using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Persistence.Sqlite;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Persistence;

/// <summary>Many write, one flushes. A foreign lock on the file holds the writer back until all of them wait.</summary>
public sealed class GroupWriterTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("writer-").FullName;
    private readonly Cast _cast = new();
    private GroupWriter _writer = null!;

    private string Address => $"Data Source={Path.Combine(_folder, "portal.db")}";

    public async ValueTask InitializeAsync()
    {
        _writer = Writer(TimeSpan.FromMinutes(1));
        await using var db = Context(_writer);
        await new SqliteSetup(db).Prepare(default);
        db.AddRange(_cast.Organizations);
        Assert.False((await db.Commit(null, default)).Refused(out _));
    }

    [Fact]
    public async Task Those_who_wait_together_are_written_by_one_flush()
    {
        var before = Flushes();
        Task<Result>[] all;
        await using (await Lock()) all = [.. Enumerable.Range(0, 60).Select(_ => Mail(_writer))];

        Assert.All(await Task.WhenAll(all), result => Assert.Null(result.Refusal));

        Assert.InRange(Flushes() - before, 1, 3);
        Assert.Equal(60, await Count());
    }

    [Fact]
    public async Task Who_loses_a_race_within_a_group_is_rolled_back_alone()
    {
        Task<Result>[] all;
        await using (await Lock()) all = [.. Enumerable.Range(0, 20).Select(n => n % 2 == 0 ? Mail(_writer) : JoinGroup())];

        var answers = await Task.WhenAll(all);

        Assert.Equal(11, answers.Count(answer => answer.Refusal is null));
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal(Refusal.ChangedMeanwhile, answer.Refusal!.Code));
        Assert.Equal(11, await Count());
    }

    [Fact]
    public async Task A_mistake_of_one_is_not_the_others_trouble()
    {
        Task<Result> good, bad, another;
        await using (await Lock()) (good, bad, another) = (Mail(_writer), Mail(_writer, recipient: null!), Mail(_writer));

        await Assert.ThrowsAsync<DbUpdateException>(() => bad);

        Assert.Null((await good).Refusal);
        Assert.Null((await another).Refusal);
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_refused_and_has_written_nothing()
    {
        await using var hasty = Writer(TimeSpan.FromMilliseconds(200));
        Result[] answers;
        await using (await Lock()) answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Mail(hasty)));

        Assert.All(answers, answer => Assert.Equal((RefusalKind.Unavailable, "portal.busy"), (answer.Refusal!.Kind, answer.Refusal.Code)));
        Assert.Equal(0, await Count());
        Assert.Null((await Mail(hasty)).Refusal);
    }

    [Fact]
    public async Task A_context_goes_on_after_its_commit()
    {
        await using var db = Context(_writer);
        for (var n = 0; n < 3; n++)
        {
            db.OutboxMessages.Add(Message("a@portal.example"));
            Assert.Null((await db.Commit(null, default)).Refusal);
        }

        Assert.All(db.ChangeTracker.Entries(), entry => Assert.Equal(EntityState.Unchanged, entry.State));
        Assert.Equal(3, await Count());
    }

    [Fact]
    public async Task After_its_commit_a_context_reads_through_a_connection_of_its_own()
    {
        await using var one = Context(_writer);
        await using var other = Context(_writer);
        foreach (var db in (PortalDbContext[])[one, other])
        {
            db.OutboxMessages.Add(Message("a@portal.example"));
            Assert.Null((await db.Commit(null, default)).Refusal);
        }

        Assert.NotSame(one.Database.GetDbConnection(), other.Database.GetDbConnection());
        Assert.Equal(2, await one.OutboxMessages.CountAsync());
    }

    [Fact]
    public void A_commit_is_flushed_before_it_is_told()
    {
        using var connection = GroupWriter.Open(Address);

        Assert.Equal(2L, Ask(connection, "PRAGMA synchronous"));
        Assert.Equal("wal", Ask(connection, "PRAGMA journal_mode"));
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private GroupWriter Writer(TimeSpan patience) => new(new WriterSettings(Address, patience), new SqliteQuirks(), NullLogger<GroupWriter>.Instance);

    private PortalDbContext Context(GroupWriter writer) =>
        new((DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UseSqliteStore(Address).Options, new SqliteQuirks(), writer, new StoppedClock());

    private OutboxMessage Message(string recipient) =>
        new(MailKind.PartnerAdded, Guid.CreateVersion7(), _cast.Hanbit.Organization, new(recipient, Language.English), Cast.Then);

    private async Task<Result> Mail(GroupWriter writer, string recipient = "a@portal.example")
    {
        await using var db = Context(writer);
        db.OutboxMessages.Add(Message(recipient));
        return await db.Commit(null, default);
    }

    // Everyone read the same version, so one of them wins; the mail tells whether the loser left something behind.
    private async Task<Result> JoinGroup()
    {
        await using var db = Context(_writer);
        var organization = await db.Organizations.SingleAsync(o => o.Id == _cast.Hanbit.Organization);
        organization.JoinGroup(CorporateGroupId.From(Guid.CreateVersion7()));
        db.OutboxMessages.Add(Message("b@portal.example"));
        return await db.Commit(null, default);
    }

    private async Task<int> Count()
    {
        await using var db = Context(_writer);
        return await db.OutboxMessages.CountAsync();
    }

    private async Task<SqliteTransaction> Lock()
    {
        var connection = new SqliteConnection(Address);
        await connection.OpenAsync();
        return connection.BeginTransaction();
    }

    /// <summary>Frames of the write-ahead log that end a transaction: each was one flush.</summary>
    private int Flushes()
    {
        using var file = new FileStream(Path.Combine(_folder, "portal.db-wal"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var log = new MemoryStream();
        file.CopyTo(log);
        var bytes = log.ToArray();
        const int Header = 32, FrameHeader = 24, Page = 4096;
        return Enumerable.Range(0, (bytes.Length - Header) / (FrameHeader + Page))
            .Count(frame => bytes.AsSpan(Header + (frame * (FrameHeader + Page)) + 4, 4).ContainsAnyExcept((byte)0));
    }

    private static object? Ask(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar();
    }
}
