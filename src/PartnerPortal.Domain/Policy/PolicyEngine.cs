namespace PartnerPortal.Domain.Policy;

/// <summary>
/// Asks every rule that speaks on an action. The verdict path and the explained path run the same rules; the
/// explained one keeps what each of them said.
/// </summary>
public static class PolicyEngine
{
    /// <summary>The bare verdict; allocates nothing.</summary>
    public static Outcome Judge(PolicyQuery query, PolicyPack pack) => Judge(query, pack, RuleCatalogue.Standard);

    public static Outcome Judge(PolicyQuery query, PolicyPack pack, RuleSet rules)
    {
        DemandBothSides(query);
        var worst = Outcome.Allow;
        foreach (var rule in rules.SpeakingOn(query.Action))
        {
            if (rule.Judge(query, pack) is not { } outcome || outcome <= worst) continue;

            worst = outcome;
            if (worst is Outcome.Block) break; // Nothing is worse.
        }

        return worst;
    }

    /// <summary>The verdict of every rule, filed under <paramref name="id"/> by whoever asked.</summary>
    public static Decision Decide(Guid id, PolicyQuery query, PolicyPack pack) => Decide(id, query, pack, RuleCatalogue.Standard);

    public static Decision Decide(Guid id, PolicyQuery query, PolicyPack pack, RuleSet rules)
    {
        DemandBothSides(query);
        var asked = rules.For(query.Action);
        var verdicts = new Verdicts(asked);
        for (var i = 0; i < asked.Length; i++)
        {
            if (asked[i].Judge(query, pack) is { } outcome) verdicts.Keep(i, outcome);
        }

        return new Decision(id, query, pack, verdicts);
    }

    // An invitation may go to whoever holds the link, one's own affairs concern nobody else; nobody accepts, imports or buys unnamed.
    private static void DemandBothSides(PolicyQuery query)
    {
        if (query.Buyer is null && !query.Action.IsOwnAffair && !query.Action.MayLackBuyer)
            throw new ArgumentException($"{query.Action} names both sides.", nameof(query));
        if (query.Own is null && query.Action.IsOwnAffair)
            throw new ArgumentException($"{query.Action} says what changes.", nameof(query));
    }
}
