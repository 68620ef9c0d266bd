using System.Diagnostics;
using System.Globalization;

namespace PartnerPortal.Benchmarks.Policy;

/// <summary>casbin and cedar-wasm, as the tools of the floor time them: ten rules, the same thousand requests, one thread of Node.</summary>
internal sealed class Peers(string script, string packages)
{
    private const string Told = "POLICY ";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Null: the script or the packages are not there.</summary>
    public static Peers? Find(Options options) =>
        Script(options) is var script && File.Exists(script) && Directory.Exists(Path.Combine(options.Packages, "casbin")) ? new(script, options.Packages) : null;

    public static string HowToFind(Options options) =>
        $"Without casbin and cedar-wasm: {Script(options)} and their packages in {options.Packages} are needed "
        + $"(npm install --prefix {Path.GetDirectoryName(options.Packages)} casbin @cedar-policy/cedar-wasm).";

    /// <summary>The median of each engine, in nanoseconds.</summary>
    public IEnumerable<(string Engine, double Median)> Measure(int seconds)
    {
        var start = new ProcessStartInfo("node", [script, seconds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["NODE_PATH"] = packages;
        using var node = Process.Start(start)!;
        using var end = new CancellationTokenSource(Longest);
        using var ending = end.Token.Register(node.Kill);
        return [.. node.StandardOutput.ReadToEnd().Split('\n').Where(line => line.StartsWith(Told, StringComparison.Ordinal) && !line.Contains("plain code", StringComparison.Ordinal)).Select(Read)];
    }

    // POLICY engine, in 34 places, then its figures, of which p50=…us is the median.
    private static (string Engine, double Median) Read(string line)
    {
        var median = line.Split(' ').Single(word => word.StartsWith("p50=", StringComparison.Ordinal));
        return (line[Told.Length..][..34].TrimEnd(), 1_000 * double.Parse(median[4..^2], CultureInfo.InvariantCulture));
    }

    private static string Script(Options options) => Path.Combine(options.Tools, "policy", "bench.cjs");
}
