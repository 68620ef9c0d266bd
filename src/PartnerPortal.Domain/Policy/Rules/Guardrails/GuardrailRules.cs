using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Guardrails;

/// <summary>R-173: a sandbox reseller goes when nothing hangs on it; where another provider has it, the link goes. PCD:delete-indirect-reseller-in-sandbox.</summary>
internal sealed class SandboxResellersGoEmpty() : Rule("R-173", Stage.State, SandboxRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(query.Sandbox is { HasOtherProvider: false } and ({ Customers: > 0 } or { Subscriptions: > 0 }));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Buyer!.Name), Fact.Of("n", query.Sandbox.Customers), Fact.Of("m", query.Sandbox.Subscriptions)];
}

/// <summary>R-180: an organisation keeps a Global admin. Product decision.</summary>
internal sealed class SomebodyStaysGlobalAdmin() : Rule("R-180", Stage.State, TenantDetach, MemberRemove, MemberDemote)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Member.IsGlobalAdmin ? BlockIf(query.Member.OtherGlobalAdmins == 0) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", query.Seller.Name), Fact.Of("n", query.Member.OtherGlobalAdmins)];
}

/// <summary>R-181: who asked does not answer, for one person may belong to both sides. Product decision.</summary>
internal sealed class WhoAskedDoesNotAnswer() : Rule("R-181", Stage.Permission, PartnershipAccept, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Link.IsOwn ? Outcome.Block : null;
}

/// <summary>R-182: whoever changes what stands has seen how it stands. Documented for granular admin rights; kept by a version on every row.</summary>
internal sealed class WhatChangedIsReadAgain() : Rule(
    "R-182", Stage.State, PartnershipAccept, RelationAccept, SupportAssign, PartnershipEnd, PartnershipRequestEnd, RelationRemove, RelationRequestEnd,
    PorSet, SubscriptionManage)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.HasChanged ? Outcome.Block : null;
}

/// <summary>R-183: what was refused is logged with rule and pack. Product decision; asserted on every commit.</summary>
internal sealed class RefusalsAreLogged() : Rule("R-183", Stage.State, DecisionFile)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Filing is { IsRefused: true, NamesRuleAndPack: false });
}

/// <summary>R-184: whoever sends, and whoever receives, is spared a flood. Product decision.</summary>
internal sealed class InvitationsComeInMeasure() : Rule("R-184", Stage.State, PartnershipInvite, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Sending is { BySender: 0, ToRecipient: 0 } ? null
        : BlockIf(query.Sending.BySender >= pack.InvitationsPerSender || query.Sending.ToRecipient >= pack.InvitationsPerRecipient);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("n", query.Sending.BySender), Fact.Of("most", pack.InvitationsPerSender),
        Fact.Of("m", query.Sending.ToRecipient), Fact.Of("mostR", pack.InvitationsPerRecipient),
    ];
}

/// <summary>R-185: a change of the policy is announced, and takes effect on a day that is still to come. The founding article's announcements; product decision.</summary>
internal sealed class ChangesAreAnnounced() : Rule("R-185", Stage.State, PackPublish)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Edition is { } edition ? BlockIf(!edition.IsAnnounced || edition.TakesEffectOn <= query.On) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", query.Edition!.TakesEffectOn)];
}
