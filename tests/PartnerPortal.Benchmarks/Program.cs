using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PartnerPortal.Benchmarks;

// compare [--tools FOLDER] [--data FOLDER] [--rows 1000000] [--seconds 3] [--rounds 3]
// policy
// estate [--tools FOLDER] [--data FOLDER] [--rows 1000000] [--rounds 3]
var options = Options.Read(args);
switch (args)
{
    case ["policy", ..]:
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkRunner.Run<PolicyBenchmarks>(config.WithArtifactsPath(Path.Combine(options.Data, "policy")));
        return 0;
    case ["estate", ..]:
        return await Estate.Run(options);
    case ["compare", ..] or []:
        return await Comparison.Run(options);
    default:
        Console.Error.WriteLine("compare [--tools FOLDER] [--data FOLDER] [--rows N] [--seconds N] [--rounds N] | policy | estate [--data FOLDER] [--rows N] [--rounds N]");
        return 2;
}
