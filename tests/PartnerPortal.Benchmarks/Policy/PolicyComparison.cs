using System.Globalization;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Tests.Policy;

namespace PartnerPortal.Benchmarks.Policy;

/// <summary>
/// What one question to the policy costs, and what two engines cost that others use, measured in turn in one run: medians of
/// the best round. Ours asks the whole catalogue about the acts of the truth table; theirs ask ten rules.
/// </summary>
internal static class PolicyComparison
{
    private static readonly PolicyPack Pack = PolicyPack.Founding;
    private static readonly PolicyQuery[] Acts = [.. ResaleTruthTable.Rows.Select(row => row.Query)];
    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    private static readonly (string Name, Func<PolicyQuery, RuleSet, int> Ask)[] Ours =
    [
        ("verdict", (act, rules) => (int)PolicyEngine.Judge(act, Pack, rules)),
        ("explained decision", (act, rules) => (int)(Kept = PolicyEngine.Decide(Guid.Empty, act, Pack, rules)).Outcome),
        ("the same, its findings written out", (act, rules) => (Kept = PolicyEngine.Decide(Guid.Empty, act, Pack, rules)).Findings.Count),
    ];

    /// <summary>The last decision, so that it outlives its making as any decision does: what nobody keeps costs no memory.</summary>
    internal static Decision? Kept { get; set; }

    public static int Run(Options options)
    {
        var (ours, bySize, theirs) = (new Dictionary<string, Cost>(), new Dictionary<(string, int), Cost>(), new Dictionary<string, double>());
        var sets = Sizes.ToDictionary(size => size, SyntheticRules.Of);
        var peers = Peers.Find(options);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (name, ask) in Ours) Keep(ours, name, Cost.Of(Acts, Share(options), act => ask(act, RuleCatalogue.Standard)));
            foreach (var (name, ask) in Ours[..2])
            {
                foreach (var (size, rules) in sets) Keep(bySize, (name, size), Cost.Of(Acts, Share(options), act => ask(act, rules)));
            }

            foreach (var (name, median) in peers?.Measure(options.Seconds) ?? []) theirs[name] = Math.Min(theirs.GetValueOrDefault(name, double.MaxValue), median);
        }

        Tell(ours, theirs);
        Tell(bySize);
        if (peers is null) Console.Error.WriteLine(Peers.HowToFind(options));
        return 0;
    }

    // Eleven measurements of ours take about as long as two of theirs.
    private static TimeSpan Share(Options options) => TimeSpan.FromSeconds(options.Seconds) / 5;

    private static void Keep<TKey>(Dictionary<TKey, Cost> best, TKey key, Cost cost)
        where TKey : notnull => best[key] = best.TryGetValue(key, out var known) && known.Nanoseconds < cost.Nanoseconds ? known : cost;

    private static void Tell(Dictionary<string, Cost> ours, Dictionary<string, double> theirs)
    {
        Say($"{Acts.Length} acts of the truth table, {RuleCatalogue.Standard.Count} rules, of which {RuleCatalogue.Standard.SpeakingOn(PolicyAction.OrderPlace).Length} speak on an order");
        Say($"| | one act | | {string.Join(" | ", theirs.Keys)} |");
        foreach (var (name, cost) in ours)
        {
            Say($"| {name} | {cost.Nanoseconds:N0} ns | {cost.Bytes:N0} B |{string.Concat(theirs.Values.Select(median => string.Create(CultureInfo.InvariantCulture, $" {median / cost.Nanoseconds:N0} × |")))}");
        }

        Say($"| theirs | | | {string.Join(" | ", theirs.Values.Select(median => string.Create(CultureInfo.InvariantCulture, $"{median:N0} ns")))} |");
    }

    private static void Tell(Dictionary<(string Name, int Size), Cost> bySize)
    {
        Say($"| rules | {string.Join(" | ", Sizes)} | |");
        foreach (var sizes in bySize.GroupBy(cost => cost.Key.Name, cost => cost.Value.Nanoseconds))
            Say($"| {sizes.Key} | {string.Join(" | ", sizes.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time:N0} ns")))} | spread {(sizes.Max() / sizes.Min()) - 1:P0} |");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
