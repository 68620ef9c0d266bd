using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>
/// The published folder, started the way the container starts it: by the entry point and the variables of the Dockerfile,
/// as a user who owns nothing, with one folder that may be written.
/// </summary>
public sealed class PublishedPortal : IAsyncLifetime
{
    private static readonly string Root = FindRoot();
    private static readonly string Image = File.ReadAllText(Path.Combine(Root, "Dockerfile"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-published-");
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    private string Content => Path.Combine(_folder.FullName, "portal");

    private string Data => Path.Combine(_folder.FullName, "data");

    public async ValueTask InitializeAsync()
    {
        var configuration = AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        string[] publish = ["publish", Path.Combine(Root, "src", "PartnerPortal.Web"), "--no-build", "--configuration", configuration, "--output", Content, "-nodeReuse:false", "-v", "quiet"];
        var (code, said) = await Run(new ProcessStartInfo("dotnet", publish));
        Assert.True(code == 0, said);

        Directory.CreateDirectory(Data);
        await Run(new ProcessStartInfo("chmod", ["a+rx", _folder.FullName]));
        await Run(new ProcessStartInfo("chmod", ["-R", "a+rX,a-w", Content]));
        await Run(new ProcessStartInfo("chmod", ["a+rwx", Data]));
    }

    /// <summary>Starts the entry point and leaves it running.</summary>
    public void Start() => _process = Process.Start(EntryPoint([]))!;

    /// <summary>Starts the entry point and waits until it has ended.</summary>
    public Task<(int Code, string Said)> StartInVain(params IReadOnlyList<(string Name, string Value)> settings) => Run(EntryPoint(settings));

    /// <summary>Whether the check of the Dockerfile says that the portal is well.</summary>
    public async Task<bool> IsHealthy()
    {
        var check = Words(@"^HEALTHCHECK[^\n]*\\\n\s+CMD (.+)$");
        return (await Run(new ProcessStartInfo(check[0], check[1..].Select(word => word.Replace("8080", $"{_port}", StringComparison.Ordinal))))).Code == 0;
    }

    public async Task<bool> IsHealthySoon()
    {
        for (var tries = 0; tries < 3000 && _process is { HasExited: false }; tries++)
        {
            if (await IsHealthy()) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return false;
    }

    /// <summary>Asks it to stop, as an engine does; its exit code.</summary>
    public async Task<int> Stop()
    {
        await Run(new ProcessStartInfo("kill", ["-TERM", $"{_process!.Id}"]));
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        await Run(new ProcessStartInfo("chmod", ["-R", "u+w", _folder.FullName]));
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo EntryPoint(IReadOnlyList<(string Name, string Value)> settings)
    {
        string[] command = [.. Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : Array.Empty<string>(), .. Words(@"^ENTRYPOINT (.+)$")];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = Content };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name == "DOTNET_ENVIRONMENT").ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Variables().Concat(settings)) start.Environment[name] = value;
        return start;
    }

    // The container's port and volume, on this machine.
    private IEnumerable<(string Name, string Value)> Variables() =>
        from Match found in Regex.Matches(Image, @"^(?:ENV| +)\s*(\w+)=(\S+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
        select (found.Groups[1].Value, found.Groups[2].Value
            .Replace("+:8080", $"127.0.0.1:{_port}", StringComparison.Ordinal).Replace("/data", Data, StringComparison.Ordinal));

    private static string[] Words(string instruction) =>
        JsonSerializer.Deserialize<string[]>(Regex.Match(Image, instruction, RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value)!;

    private static async Task<(int Code, string Said)> Run(ProcessStartInfo start)
    {
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dockerfile"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
