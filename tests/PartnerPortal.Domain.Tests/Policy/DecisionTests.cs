using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>A decision keeps what each rule said and writes its findings out when they are read: nobody may see the difference.</summary>
public sealed class DecisionTests
{
    private const int Seed = 20261125;

    [Fact]
    public void Its_findings_are_what_each_rule_said_and_looked_at()
    {
        foreach (var query in RandomQueries.From(Seed).Take(5_000))
        {
            Assert.Equivalent(OneByOne(query), PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Findings, strict: true);
        }
    }

    [Fact]
    public void Whoever_reads_it_at_the_same_time_reads_the_same()
    {
        foreach (var query in RandomQueries.From(Seed).Take(200))
        {
            var decision = PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding);
            var readings = new IReadOnlyList<Finding>[8];

            Parallel.For(0, readings.Length, reader => readings[reader] = decision.Findings);

            Assert.All(readings, findings => Assert.Same(decision.Findings, findings));
        }
    }

    [Fact]
    public void It_is_one_small_object_until_somebody_reads_it()
    {
        var acts = ResaleTruthTable.Rows.Select(row => row.Query).ToArray();
        DecideAll(acts); // Warm: whatever is made once is made now.

        var before = GC.GetAllocatedBytesForCurrentThread();
        DecideAll(acts);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / acts.Length, 1, 100);
    }

    private static void DecideAll(PolicyQuery[] acts)
    {
        foreach (var act in acts) PolicyEngine.Decide(Guid.Empty, act, PolicyPack.Founding);
    }

    private static IEnumerable<Finding> OneByOne(PolicyQuery query) =>
        from rule in RuleCatalogue.Standard
        where rule.SpeaksOn(query.Action)
        orderby rule.Stage
        let outcome = rule.Judge(query, PolicyPack.Founding)
        where outcome is not null
        select new Finding(rule.Id, rule.Stage, outcome.Value, rule.Evidence(query, PolicyPack.Founding));
}
