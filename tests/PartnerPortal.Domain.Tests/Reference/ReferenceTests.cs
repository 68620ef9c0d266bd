using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>The policy is told twice, and both tellings decide the same cases alike, rule by rule.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    private const int Chunk = 10_000, ByDay = 20261122;

    private static readonly bool IsNight = Environment.GetEnvironmentVariable("PARTNERPORTAL_NIGHTLY") is { Length: > 0 };

    // Each night draws other cases; by day the suite judges the same ones again.
    private static readonly int Seed = Environment.GetEnvironmentVariable("PARTNERPORTAL_SEED") is { Length: > 0 } told ? int.Parse(told, null)
        : IsNight ? Random.Shared.Next() : ByDay;

    private static readonly int Cases = IsNight ? 10_000_000 : 100_000;

    // By what they speak on, in the order of their numbers.
    private static readonly ILookup<PolicyAction, Rule> ToldTwice = RuleCatalogue.Standard
        .Where(rule => PlainPolicy.Rules.Contains(rule.Id))
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .SelectMany(rule => rule.Actions, (rule, action) => (rule, action))
        .ToLookup(pair => pair.action, pair => pair.rule);

    [Fact]
    public void Both_tellings_of_the_policy_agree_on_whatever_is_asked()
    {
        Parallel.For(0, Cases / Chunk, chunk =>
        {
            foreach (var (query, pack) in From(Seed, chunk)) Agree(query, pack, chunk);
        });

        output.WriteLine($"{Cases:N0} cases of seed {Seed} were decided alike.");
    }

    [Fact]
    public void The_cases_make_every_rule_that_is_told_twice_object_and_let_pass()
    {
        var told = Enumerable.Range(0, 4).SelectMany(chunk => From(ByDay, chunk)).Select(drawn => Told(drawn.Query, drawn.Pack).Select(finding => finding.Rule).ToHashSet()).ToList();

        Assert.All(PlainPolicy.Rules, rule =>
        {
            Assert.Contains(told, rules => rules.Contains(rule));
            Assert.Contains(told, rules => !rules.Contains(rule));
        });
    }

    [Fact]
    public void The_truth_table_is_told_alike() => Assert.All(
        Policy.ResaleTruthTable.Rows,
        row => Assert.Equal(Told(row.Query, PolicyPack.Founding), Plain(row.Query, PolicyPack.Founding)));

    private static void Agree(PolicyQuery query, PolicyPack pack, int chunk)
    {
        var (told, plain) = (Told(query, pack), Plain(query, pack));
        if (!told.SequenceEqual(plain))
            Assert.Fail($"PARTNERPORTAL_SEED={Seed}, part {chunk}: the portal says [{string.Join(" ", told)}], the plain telling [{string.Join(" ", plain)}] to {query} under {pack.Version}.");
        if (PolicyEngine.Judge(query, pack) < Worst(plain))
            Assert.Fail($"PARTNERPORTAL_SEED={Seed}, part {chunk}: too mild a verdict on {query}.");
    }

    private static IEnumerable<(PolicyQuery Query, PolicyPack Pack)> From(int seed, int chunk)
    {
        var cases = new RandomCases(new Random(unchecked(seed + (chunk * 7919))));
        for (var i = 0; i < Chunk; i++) yield return cases.Next();
    }

    // Verdicts alone: what a finding shows as its facts has tests of its own, and ten million of them take an hour to write.
    private static List<(string Rule, Outcome Outcome)> Told(PolicyQuery query, PolicyPack pack) =>
    [
        .. ToldTwice[query.Action].Select(rule => (rule.Id, Outcome: rule.Judge(query, pack) ?? Outcome.Allow)).Where(finding => finding.Outcome is not Outcome.Allow),
    ];

    private static List<(string Rule, Outcome Outcome)> Plain(PolicyQuery query, PolicyPack pack) =>
        [.. PlainPolicy.To(query, pack).OrderBy(finding => finding.Rule, StringComparer.Ordinal)];

    private static Outcome Worst(List<(string Rule, Outcome Outcome)> findings) =>
        findings.Select(finding => finding.Outcome).DefaultIfEmpty(Outcome.Allow).Max();
}
