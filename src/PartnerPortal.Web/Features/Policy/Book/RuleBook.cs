using System.Collections.Concurrent;
using System.Globalization;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;

namespace PartnerPortal.Web.Features.Policy.Book;

/// <summary>The chapters of the rules, in the order of their numbers.</summary>
public enum RuleChapter
{
    Enrolment,
    Partnerships,
    Customers,
    Resale,
    Endings,
    Channels,
    Orders,
    AdminRights,
    Transfers,
    Guardrails,
}

/// <summary>What the rule book knows beyond the words: chapters, examples and verdicts, found by asking the rules once.</summary>
public sealed class RuleBook(TimeProvider clock)
{
    // The number from which a chapter goes on.
    private static readonly int[] Starts = [1, 20, 40, 65, 70, 80, 100, 120, 150, 170];

    private readonly ConcurrentDictionary<(string Rule, PolicyPack Pack), IReadOnlyList<RuleExample>> _examples = new();

    // The ban on resale stands among the rules for customers, and has a chapter of its own.
    public static RuleChapter ChapterOf(Rule rule) => int.Parse(rule.Id.AsSpan(2), CultureInfo.InvariantCulture) is var number && number is >= 55 and <= 58
        ? RuleChapter.Resale
        : (RuleChapter)Array.FindLastIndex(Starts, start => number >= start);

    public IReadOnlyList<RuleExample> ExamplesOf(Rule rule, PolicyPack pack) => _examples.GetOrAdd((rule.Id, pack), _ => RuleExamples.Of(rule, pack, clock.GetUtcNow()));

    /// <summary>What the rule says where its condition is not met.</summary>
    public Outcome WorstOf(Rule rule, PolicyPack pack) => ExamplesOf(rule, pack).Select(example => example.Outcome).DefaultIfEmpty(Outcome.Allow).Max();

    /// <summary>The rules that object together with this one.</summary>
    public IReadOnlyList<string> BesidesOf(Rule rule, PolicyPack pack) =>
    [
        .. ExamplesOf(rule, pack).Where(example => example.Outcome > Outcome.Allow)
            .SelectMany(example => PolicyEngine.Decide(Guid.Empty, example.Query, pack).Findings)
            .Where(finding => finding.Outcome > Outcome.Allow && finding.Rule != rule.Id).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal),
    ];
}
