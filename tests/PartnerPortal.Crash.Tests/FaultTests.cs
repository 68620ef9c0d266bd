using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Crash.Tests;

/// <summary>A store that fails while it writes: a clear refusal, no false yes, and nobody has to help it up again.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly Callers _callers = new();
    private TestPortal _portal = null!;
    private PortalProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await Town.Found(_portal, resellers: 500);
        _process = new PortalProcess(_portal.Store);
        await _process.Start();
    }

    [Theory]
    [InlineData("fsync,fdatasync", "EIO")]
    [InlineData("pwrite64,ftruncate", "ENOSPC")]
    public async Task A_disk_that_fails_is_told_and_the_portal_goes_on_when_the_disk_does(string calls, string error)
    {
        if (PrivateStore.Kind != "Sqlite") return; // a server's disk is the server's

        await _callers.Write(_process.Address, 10, default);
        using var line = new Line(_process.Address, new ConcurrentDictionary<string, string>());
        var refused = new Call("mina", "/api/v1/partnership-invitations", new { recipient = "refused@crash.example" });
        var log = new SqliteConnectionStringBuilder(_portal.Store.ConnectionString).DataSource + "-wal";
        await line.TokenOf("mina");
        await using (await DiskFault.Inject(_process.Id, calls, error, log))
        {
            await refused.Send(line);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "portal.not-stored"), (refused.Status, JsonDocument.Parse(refused.Text).RootElement.GetProperty("code").GetString()));
            Assert.True((await line.Client.GetAsync("/health/ready")).IsSuccessStatusCode);
        }

        await refused.Send(line);
        Assert.Equal(HttpStatusCode.Created, refused.Status);
        await _callers.Write(_process.Address, 10, default);
        await _process.Kill();
        await _process.Start();
        await Ledger.Check(_portal, _process, _callers, besides: 1);
    }

    [Fact]
    public async Task Connections_that_break_in_the_middle_lose_nothing_and_nobody_is_told_a_fault()
    {
        if (PrivateStore.Kind != "PostgreSql") return; // nothing else has connections to break

        var writing = _callers.Write(_process.Address, 400, default);
        await using (var server = NpgsqlDataSource.Create(_portal.Store.ConnectionString))
        {
            while (!writing.IsCompleted)
            {
                await using var cut = server.CreateCommand(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
                await cut.ExecuteNonQueryAsync();
                await Task.Delay(100);
            }
        }

        await writing;
        await _callers.Repeat(_process.Address);
        await Ledger.Check(_portal, _process, _callers);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _portal.DisposeAsync();
    }
}
