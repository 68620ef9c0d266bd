namespace PartnerPortal.Domain.Policy;

/// <summary>
/// Asks every rule that speaks on an action. The verdict path and the explained path run the same rules; the
/// explained one keeps their findings.
/// </summary>
public static class PolicyEngine
{
    /// <summary>The bare verdict; allocates nothing.</summary>
    public static Outcome Judge(PolicyQuery query, PolicyPack pack)
    {
        DemandBothSides(query);
        var worst = Outcome.Allow;
        foreach (var rule in RuleCatalogue.SpeakingOn(query.Action))
        {
            if (rule.Judge(query, pack) is { } outcome && outcome > worst) worst = outcome;
        }

        return worst;
    }

    /// <summary>The verdict with every finding, filed under <paramref name="id"/> by whoever asked.</summary>
    public static Decision Decide(Guid id, PolicyQuery query, PolicyPack pack)
    {
        DemandBothSides(query);
        List<Finding> findings = [];
        foreach (var rule in RuleCatalogue.SpeakingOn(query.Action))
        {
            if (rule.Judge(query, pack) is { } outcome)
                findings.Add(new Finding(rule.Id, rule.Stage, outcome, rule.Evidence(query, pack)));
        }

        return new Decision(id, query, pack, findings);
    }

    // An invitation may go to whoever holds the link, one's own affairs concern nobody else; nobody accepts, imports or buys unnamed.
    private static void DemandBothSides(PolicyQuery query)
    {
        if (query.Buyer is null && !query.Action.IsOwnAffair && query.Action is not (PolicyAction.PartnershipInvite or PolicyAction.RelationRequest))
            throw new ArgumentException($"{query.Action} names both sides.", nameof(query));
        if (query.Own is null && query.Action.IsOwnAffair)
            throw new ArgumentException($"{query.Action} says what changes.", nameof(query));
    }
}
