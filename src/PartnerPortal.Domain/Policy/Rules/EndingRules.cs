using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-033: an ending leaves customers, recorded resellers and admin rights as they are. PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class EndingLeavesBusinessAsItIs() : Rule("R-033", Stage.Advice, PartnershipEnd, PartnershipRequestEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        WarnIf(query.Ending is { Customers: > 0 } or { Subscriptions: > 0 } or { AdminRights: > 0 });

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Ending.Customers), Fact.Of("m", query.Ending.Subscriptions), Fact.Of("k", query.Ending.AdminRights)];
}

/// <summary>R-034: who ends declares good faith and the duty to give notice. PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class EndingAPartnershipIsDeclared() : Rule("R-034", Stage.State, PartnershipEnd, PartnershipRequestEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Consent.IsGiven);
}

/// <summary>R-036: the reseller asks, and the end comes with its notice. Product decision; the documented way is a support ticket.</summary>
internal sealed class ResellersAskForTheEnd() : Rule("R-036", Stage.State, PartnershipRequestEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Buyer!.Name), Fact.Of("date", query.Ending.On ?? query.On)];
}
