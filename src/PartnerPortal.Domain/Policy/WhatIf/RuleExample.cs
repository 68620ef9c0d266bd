namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>
/// Facts to which one rule says yes or no, found by asking it: the plain question of an action, and what is told
/// otherwise. Nobody writes them, so none can be wrong.
/// </summary>
/// <param name="Differences">What is told otherwise; none: the plain question itself.</param>
/// <param name="Outcome">What this rule says to it.</param>
public sealed record RuleExample(PolicyQuery Query, IReadOnlyList<Twist> Differences, Outcome Outcome);

/// <summary>Examples of every rule: some that pass, some that don't, where there can be any.</summary>
public static class RuleExamples
{
    private const int Most = 3;

    public static IReadOnlyList<RuleExample> Of(Rule rule, PolicyPack pack, DateTimeOffset at)
    {
        var near = rule.Actions.SelectMany(action => Around(PlainQuestion.About(action, at))).ToList();
        var failing = Pick(near.Select(example => Judged(rule, example, pack)).Where(example => example.Outcome > Outcome.Allow));
        var passing = Pick(near.Where(example => rule.Judge(example.Query, pack) is Outcome.Allow));
        return [.. failing, .. passing.Count > 0 ? passing : near.Where(example => rule.Judge(example.Query, pack) is null).Take(1)];
    }

    private static IEnumerable<RuleExample> Around(PolicyQuery plain) =>
        Twists.All.Select(twist => new RuleExample(twist.Tell(plain), [twist], Outcome.Allow)).Where(example => example.Query != plain).Prepend(new RuleExample(plain, [], Outcome.Allow));

    private static RuleExample Judged(Rule rule, RuleExample example, PolicyPack pack) => example with { Outcome = rule.Judge(example.Query, pack) ?? Outcome.Allow };

    // A few that differ in what is told, not only in what it is told to be.
    private static List<RuleExample> Pick(IEnumerable<RuleExample> examples) =>
        [.. examples.DistinctBy(example => string.Join('+', example.Differences.Select(twist => twist.Name))).Take(Most)];
}
