using System.Diagnostics;

namespace PartnerPortal.Benchmarks.Servers;

/// <summary>
/// The floor: prepared statements behind a bare server, built and filled by the tools' own programs. What they make is
/// kept in the data folder, so that a second run starts at once.
/// </summary>
internal sealed class Floor(Options options)
{
    private string Program => Path.Combine(options.Data, "limit", "bin", "Release", "net10.0", "limit.dll");

    private string Store => Path.Combine(options.Data, $"limit-{options.Rows}.db");

    /// <summary>The folder with the rows of a world, orgs.csv and links.csv, made by seed.py on first use.</summary>
    public string Rows(int organisations)
    {
        var folder = Path.Combine(options.Data, $"rows-{organisations}");
        if (!File.Exists(Path.Combine(folder, "links.csv"))) Run("python3", [Path.Combine(options.Tools, "seed.py"), folder, $"{organisations}"]);
        return folder;
    }

    public Task<Server> Start()
    {
        if (!File.Exists(Program)) Run("dotnet", ["build", "-c", "Release", "-v", "quiet", "-nologo", Path.Combine(options.Tools, "limit")]);
        if (!File.Exists(Store))
        {
            Run("dotnet", [Program, "seed", $"{Store}.new", Rows(options.Rows)]);
            File.Move($"{Store}.new", Store);
        }

        return Server.Start(port => [Program, "serve", Store, $"{port}"], "/raw/ping");
    }

    private void Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["LIMIT_OUT"] = Path.Combine(options.Data, "limit");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {said}");
    }
}
