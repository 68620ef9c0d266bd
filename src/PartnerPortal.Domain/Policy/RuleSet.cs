using System.Collections;
using System.Runtime.CompilerServices;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// Rules, laid out by what they speak on: a question costs the rules of its action, however many others there are. Only
/// this project builds one, so that nobody is cleared by rules of their own.
/// </summary>
[CollectionBuilder(typeof(RuleSet), nameof(Of))]
public sealed class RuleSet : IReadOnlyList<Rule>
{
    private readonly Rule[] _rules;
    private readonly Rule[][] _byAction;

    private RuleSet(Rule[] rules)
    {
        _rules = rules;
        _byAction = [.. Enum.GetValues<PolicyAction>().Select(action => rules.Where(rule => rule.SpeaksOn(action)).OrderBy(rule => rule.Stage).ToArray())];
    }

    public int Count => _rules.Length;

    public Rule this[int index] => _rules[index];

    /// <summary>The rules that an action must pass, in the order in which their findings are told.</summary>
    public ReadOnlySpan<Rule> SpeakingOn(PolicyAction action) => For(action);

    public IEnumerator<Rule> GetEnumerator() => _rules.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static RuleSet Of(ReadOnlySpan<Rule> rules) => new([.. rules]);

    internal Rule[] For(PolicyAction action) => _byAction[(int)action];
}
