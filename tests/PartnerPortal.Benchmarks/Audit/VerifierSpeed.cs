using System.Diagnostics;
using System.Globalization;
using PartnerPortal.AuditVerifier;

namespace PartnerPortal.Benchmarks.Audit;

/// <summary>How long the verifier takes over a file, read from the disk's cache; beside the clock, the processors' time.</summary>
internal static class VerifierSpeed
{
    public static int Run(Options options)
    {
        var path = Path.Combine(Directory.CreateDirectory(options.Data).FullName, $"activity-{options.Rows}.jsonl");
        if (!File.Exists(path)) Make(path, options.Rows);
        var (best, cores) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < options.Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
            if (ActivityFile.Verify(file, Expectation.Nothing) is { Fault: { } fault }) throw new InvalidOperationException($"line {fault.Line}: {fault.Reason}");

            var (wall, spent) = (Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime - before);
            (best, cores) = (wall < best ? wall : best, spent < cores ? spent : cores);
        }

        Console.WriteLine("| records | bytes | by the clock | processors | of two cores |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {options.Rows:N0} | {new FileInfo(path).Length:N0} | {best.TotalSeconds:N2} s | {cores.TotalSeconds:N2} s | {cores.TotalSeconds / 2:N2} s |"));
        return 0;
    }

    private static void Make(string path, int records)
    {
        using (var file = new BufferedStream(File.Create($"{path}.new"), 1 << 20))
        using (var chain = new MadeChain(file)) chain.Write(records);
        File.Move($"{path}.new", path);
    }
}
