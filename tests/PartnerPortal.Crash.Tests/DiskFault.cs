using System.Diagnostics;

namespace PartnerPortal.Crash.Tests;

/// <summary>Makes a running process meet a broken or full disk on one file, until it is disposed of. Needs strace.</summary>
internal sealed class DiskFault : IAsyncDisposable
{
    private readonly Process _strace;

    private DiskFault(Process strace) => _strace = strace;

    public static async Task<DiskFault> Inject(int process, string calls, string error, string file)
    {
        var strace = Process.Start("strace", ["-f", "-qq", "-o", "/dev/null", "-p", $"{process}", "-P", file, "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!IsHeld(process))
        {
            Assert.False(strace.HasExited, "strace may not look into the process: let it (kernel.yama.ptrace_scope), or run as root.");
            await timer.WaitForNextTickAsync(patience.Token);
        }

        return new DiskFault(strace);
    }

    public async ValueTask DisposeAsync()
    {
        using var interrupt = Process.Start("kill", ["-INT", $"{_strace.Id}"]);
        await interrupt.WaitForExitAsync();
        await _strace.WaitForExitAsync();
        _strace.Dispose();
    }

    private static bool IsHeld(int process) => Directory.GetDirectories($"/proc/{process}/task")
        .All(thread => File.ReadLines(Path.Combine(thread, "status")).Any(line => line.StartsWith("TracerPid:", StringComparison.Ordinal) && !line.EndsWith("\t0", StringComparison.Ordinal)));
}
