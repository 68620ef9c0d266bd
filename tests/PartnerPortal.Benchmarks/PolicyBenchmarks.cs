using BenchmarkDotNet.Attributes;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared;

namespace PartnerPortal.Benchmarks;

/// <summary>What one question to the policy costs: the bare verdict, and the decision that can be explained and filed.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private const int Questions = 1_000;

    private readonly PolicyQuery[] _queries = [.. RandomQueries.From(seed: 20261122).Where(query => query.Buyer is not null).Take(Questions)];
    private readonly Guid _id = new("0192f0c1-0000-7000-8000-000000000000");

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Verdict()
    {
        var blocked = 0;
        foreach (var query in _queries) blocked += PolicyEngine.Judge(query, PolicyPack.Founding) is Outcome.Block ? 1 : 0;
        return blocked;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int ExplainedDecision()
    {
        var findings = 0;
        foreach (var query in _queries) findings += PolicyEngine.Decide(_id, query, PolicyPack.Founding).Findings.Count;
        return findings;
    }
}
