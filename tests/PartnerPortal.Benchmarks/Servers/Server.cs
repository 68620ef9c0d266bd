using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartnerPortal.Benchmarks.Servers;

/// <summary>
/// A server in a process of its own on a free loopback port. It ends with the benchmark, and by itself after an hour
/// if the benchmark was killed.
/// </summary>
internal sealed class Server : IAsyncDisposable
{
    private const string LongestLife = "3600";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private Server(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _process.Kill(entireProcessTree: true); // somebody ended the benchmark half way
    }

    public Uri Address { get; }

    /// <param name="arguments">The program and its arguments, once the port is known.</param>
    /// <param name="probe">A path that answers as soon as the server works.</param>
    public static async Task<Server> Start(Func<int, string[]> arguments, string probe, IReadOnlyDictionary<string, string>? environment = null)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("timeout", [LongestLife, "dotnet", .. arguments(port)]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var server = new Server(process, new Uri($"http://127.0.0.1:{port}"));
        await server.Answers(probe);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    private async Task Answers(string probe)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(200))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode} before it answered.");
            try
            {
                if ((await client.GetAsync(probe)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                continue; // it does not listen yet
            }
        }

        throw new TimeoutException($"The server did not answer {probe}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
