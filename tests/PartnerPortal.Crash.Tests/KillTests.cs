using System.Security.Cryptography;
using PartnerPortal.Tests;

namespace PartnerPortal.Crash.Tests;

/// <summary>Whatever was acknowledged survives; whatever was not is there once or not at all, and never by half.</summary>
public sealed class KillTests
{
    private const int DealsPerRun = 150;
    private static readonly int Kills = Environment.GetEnvironmentVariable("PARTNERPORTAL_NIGHTLY") is { Length: > 0 } ? 500 : 20;

    [Fact]
    public async Task Killed_while_sixteen_write_it_loses_nothing_doubles_nothing_and_leaves_nothing_half()
    {
        await using var portal = await TestPortal.Open();
        await Town.Found(portal, resellers: (Kills + 1) * (DealsPerRun + 16));
        await using var process = new PortalProcess(portal.Store);
        var callers = new Callers();

        for (var kill = 0; kill < Kills; kill++)
        {
            await process.Start();
            await callers.Repeat(process.Address);
            using var enough = new CancellationTokenSource();
            var writing = callers.Write(process.Address, DealsPerRun, enough.Token);
            await Task.Delay(RandomNumberGenerator.GetInt32(100, 1000));
            await process.Kill();
            await enough.CancelAsync();
            await writing;
        }

        await process.Start();
        await callers.Repeat(process.Address);
        await Ledger.Check(portal, process, callers);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {callers.Calls.Count} writes");
    }
}
