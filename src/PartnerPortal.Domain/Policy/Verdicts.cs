using System.Diagnostics.CodeAnalysis;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// What each of the rules said, two bits a rule: nothing, allow, warn or block. The first sixty-four stand in place, so
/// that a decision is one small object; its findings are written out when somebody reads them.
/// </summary>
internal struct Verdicts(Rule[] rules)
{
    private const int PerWord = 32, InPlace = 2 * PerWord;

    private readonly Rule[] _rules = rules;
    private readonly ulong[]? _others = rules.Length > InPlace ? new ulong[((rules.Length - 1) / PerWord) - 1] : null;
    private ulong _first, _second;

    public Outcome Worst { get; private set; }

    /// <summary>Once for each rule that has something to say.</summary>
    public void Keep(int rule, Outcome outcome)
    {
        Word(rule) |= (ulong)(outcome + 1) << Shift(rule);
        if (outcome > Worst) Worst = outcome;
    }

    /// <summary>In words: for the facts that were judged, and no others.</summary>
    public readonly IReadOnlyList<Finding> Findings(PolicyQuery query, PolicyPack pack)
    {
        List<Finding> findings = [];
        for (var i = 0; i < _rules.Length; i++)
        {
            if (Said(i) is { } outcome) findings.Add(new Finding(_rules[i].Id, _rules[i].Stage, outcome, _rules[i].Evidence(query, pack)));
        }

        return findings;
    }

    private readonly Outcome? Said(int rule)
    {
        var said = (int)((rule < PerWord ? _first : rule < InPlace ? _second : _others![(rule / PerWord) - 2]) >> Shift(rule)) & 3;
        return said is 0 ? null : (Outcome)(said - 1);
    }

    [UnscopedRef]
    private ref ulong Word(int rule)
    {
        if (rule < PerWord) return ref _first;
        if (rule < InPlace) return ref _second;
        return ref _others![(rule / PerWord) - 2];
    }

    private static int Shift(int rule) => rule % PerWord * 2;
}
