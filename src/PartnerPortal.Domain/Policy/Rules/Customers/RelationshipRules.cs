using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Customers;

/// <summary>R-040: no commerce without a relationship. Code 20002.</summary>
internal sealed class NoOrderWithoutRelationship() : Rule("R-040", Stage.Graph, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.IsOwnSharedServices || query.IsOwnSandbox ? null : BlockIf(!query.Relation);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-043: who may ask a customer. Pages differ (C-5): the union, unless the pack narrows it.</summary>
internal sealed class RequestersHoldTheRole() : Rule("R-043", Stage.Permission, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf((query.Roles & pack.RelationRequesters) == Roles.None);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-044: only the customer's Global admin accepts. PC:customers-revoke-admin-privileges.</summary>
internal sealed class CustomersAdminAccepts() : Rule("R-044", Stage.Permission, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf((query.Roles & Roles.GlobalAdmin) == Roles.None);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>
/// the customer agreement comes before the first order; accepting a partner includes it. Code 13605. Where an order
/// fails for want of a relationship, whether a stranger's customer accepted it is nobody's to be told.
/// </summary>
internal sealed class CustomerAgreementComesFirst() : Rule("R-045", Stage.Agreement, RelationAccept, RelationImport, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query is { Action: OrderPlace, Relation: false, IsOwnSharedServices: false, IsOwnSandbox: false } ? null
        : query.CustomerAgreement ? Outcome.Allow
        : query.Action is RelationImport ? Outcome.Warn
        : query.IsOwnSharedServices ? null
        : Outcome.Block;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-047: the provider needs a relationship of its own to order; the joint link creates both. PC:connect-with-your-customers.</summary>
internal sealed class ProvidersNeedTheirOwnRelationship() : Rule("R-047", Stage.Graph, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Tier is not Tier.IndirectProvider || query.IsOwnSharedServices || query.IsOwnSandbox ? null : BlockIf(!query.Relation);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("P", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-054: a second identical relationship changes nothing.</summary>
internal sealed class OneRelationshipPerPair() : Rule("R-054", Stage.Graph, RelationRequest, RelationAccept, RelationImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query is { Relation: true, Buyer: not null } ? Outcome.Allow : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-059: a customer that declined is left in peace for a while. Product decision.</summary>
internal sealed class DeclinedMeansWait() : Rule("R-059", Stage.State, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Link.MayAskAgainOn is { } day ? BlockIf(query.On < day) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("date", query.Link.MayAskAgainOn!.Value)];
}

/// <summary>R-060: a partner's standing offer is used by many customers, each once.</summary>
internal sealed class StandingOffersAreReusable() : Rule("R-060", Stage.State, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Link.ExpiresAt is null ? Outcome.Allow : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-063: a customer that is under review, or was not approved, orders nothing yet. Codes 800073–800075.</summary>
internal sealed class VettedCustomersOrder() : Rule("R-063", Stage.State, RelationRequest, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is not { Vetting: not Vetting.Cleared } ? null
        : query.Action is OrderPlace ? Outcome.Block
        : Outcome.Warn;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name), Fact.Of("vetting", query.Buyer.Vetting)];
}

/// <summary>R-080: a customer may have any number of partners. PC:multipartner. Said to the customer only: a partner learns nothing of others.</summary>
internal sealed class CustomersMayHaveManyPartners() : Rule("R-080", Stage.Graph, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.OtherPartnersOfBuyer > 0 ? Outcome.Allow : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("n", query.OtherPartnersOfBuyer)];
}

/// <summary>R-081: a further partner changes nothing of what the customer has. PC:multipartner; asserted on every commit by Holdings.</summary>
internal sealed class NothingElseChanges() : Rule("R-081", Stage.Advice, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}

/// <summary>R-084: a partner sees its own business, the customer everyone's. Follows from PC:multipartner; kept by Visibility.</summary>
internal sealed class PartnersSeeTheirOwnBusiness() : Rule("R-084", Stage.Advice, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.OtherPartnersOfBuyer > 0 ? Outcome.Allow : null;
}
