using System.Globalization;

namespace PartnerPortal.Benchmarks;

/// <param name="Tools">The folder of the floor's tools: seed.py, limit/ and policy/.</param>
/// <param name="Packages">The node_modules in which casbin and cedar-wasm lie.</param>
/// <param name="Data">Where the made data is kept between runs; a gigabyte and a half at a million organisations.</param>
/// <param name="Rows">Organisations of the large world; the small one has 10,000.</param>
/// <param name="Seconds">How long one measurement lasts.</param>
internal sealed record Options(string Tools, string Packages, string Data, int Rows, int Seconds, int Rounds)
{
    private static readonly string Kept = Path.Combine(Path.GetTempPath(), "partnerportal-benchmarks");

    public static Options Read(string[] args) => new(
        Path.GetFullPath(Named(args, "--tools") ?? Path.Combine(Repository(), "..", "shared", "bench")),
        Path.GetFullPath(Named(args, "--packages") ?? Path.Combine(Kept, "peers", "node_modules")),
        Path.GetFullPath(Named(args, "--data") ?? Kept),
        Number(args, "--rows", 1_000_000), Number(args, "--seconds", 3), Number(args, "--rounds", 3));

    private static string? Named(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) =>
        Named(args, name) is { } told ? int.Parse(told, CultureInfo.InvariantCulture) : otherwise;

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
