using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Customers;

/// <summary>R-070: what is active ends first. PC:remove-a-relationship.</summary>
internal sealed class ActiveSubscriptionsComeFirst() : Rule("R-070", Stage.State, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Ending.Active > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Ending.Active)];
}

/// <summary>R-071: open reservations are cancelled first. PC:remove-a-relationship.</summary>
internal sealed class ReservationsComeFirst() : Rule("R-071", Stage.State, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Ending.Reservations > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Ending.Reservations)];
}

/// <summary>R-072: software purchases are cancelled first. PC:remove-a-relationship.</summary>
internal sealed class SoftwareComesFirst() : Rule("R-072", Stage.State, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Ending.Software > 0);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", query.Ending.Software)];
}

/// <summary>R-073: new commerce is cancelled or runs out; later packs don't take a suspension for it. RM24.</summary>
internal sealed class NewCommerceRunsOut() : Rule("R-073", Stage.State, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Ending.NotRunOut == 0 ? Outcome.Allow
        : pack.NewCommerceMustRunOut ? Outcome.Block
        : Outcome.Warn;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("n", query.Ending.NotRunOut), Fact.Of("date", query.Ending.On ?? query.On)];
}

/// <summary>R-074: a removal has four effects and no fifth. PC:remove-a-relationship; asserted on every commit.</summary>
internal sealed class RemovalHasFourEffects() : Rule("R-074", Stage.Advice, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}

/// <summary>R-075: a reseller asks its provider, unless the pack lets it remove by itself. Sources disagree (C-3).</summary>
internal sealed class ResellersAskTheirProvider() : Rule("R-075", Stage.Enrollment, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query is { Seller.Tier: Tier.IndirectReseller, Ending.ByPartner: true } ? BlockIf(!pack.ResellerMayRemoveCustomer) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-076: a customer cuts admin rights at once and asks for the rest. PC:customers-revoke-admin-privileges; product decision.</summary>
internal sealed class CustomersAskForTheEnd() : Rule("R-076", Stage.State, RelationRequestEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("date", query.Ending.On ?? query.On)];
}

/// <summary>R-077: who removes declares good faith and the duty to give notice. PC:remove-a-relationship.</summary>
internal sealed class RemovalIsDeclared() : Rule("R-077", Stage.State, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Consent.IsGiven);
}

/// <summary>R-078: what was removed only comes back by a new request. PC:remove-a-relationship.</summary>
internal sealed class RemovedIsRemoved() : Rule("R-078", Stage.State, RelationRemove, RelationRequestEnd)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Ending.IsOver ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-079: losing admin rights ends nothing; a removal takes them along. PC:customers-revoke-admin-privileges; asserted on every commit.</summary>
internal sealed class RemovalTakesTheAdminRights() : Rule("R-079", Stage.Advice, RelationRemove)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}
