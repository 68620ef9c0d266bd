using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PartnerPortal.Tests;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Crash.Tests;

/// <summary>The portal in a process of its own, on a store that outlives it: it can be killed and started again.</summary>
internal sealed class PortalProcess(PrivateStore store) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("crash-").FullName;
    private readonly int _port = FreePort();
    private readonly ConcurrentQueue<string> _said = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public int Id => _process!.Id;

    /// <summary>What the portal logged of exceptions, over all its runs, for whoever has to understand a failure.</summary>
    public string Complaints => string.Join('\n', _complaints);

    public async Task Start()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "keys", "links.key"), TestPortal.Key);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var argument in Arguments()) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready();
    }

    /// <summary>SIGKILL: nothing is said, nothing is finished.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<string> Arguments()
    {
        var built = AppContext.BaseDirectory.Replace("PartnerPortal.Crash.Tests", "PartnerPortal.Web", StringComparison.Ordinal);
        yield return Path.Combine(built, "PartnerPortal.Web.dll");
        yield return $"--urls={Address}";
        yield return "--Portal:Mode=Demo";
        yield return $"--Portal:DataFolder={_folder}";
        yield return $"--Portal:Store={PrivateStore.Kind}";
        yield return $"--ConnectionStrings:Portal={store.ConnectionString}";
        foreach (var (limit, none) in Unlimited.Settings) yield return $"--{limit}={none}";
    }

    private async Task Ready()
    {
        using var asking = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The portal did not start:\n{string.Join('\n', _said)}");
            try
            {
                if ((await asking.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                continue; // it does not listen yet
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;

        _said.Enqueue(line);
        if (_complaints.Count < 100 && line.Contains("Exception", StringComparison.Ordinal)) _complaints.Enqueue(line);
        if (_said.Count > 200) _said.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
