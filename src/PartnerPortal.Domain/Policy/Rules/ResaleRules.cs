using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-055: nobody becomes its own customer, nor the recorded reseller of its own purchase. Scenario 5, T-07, T-09, T-12.</summary>
internal sealed class NobodySellsToItself() : Rule("R-055", Stage.Graph, RelationRequest, RelationAccept, RelationImport, OrderPlace, PorSet, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is not { } buyer ? null
        : query.IsOwnSharedServices || query.IsOwnSandbox ? null
        : BlockIf(query.IsSelfDeal || query.Order.PartnerOfRecord == buyer.Organization);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("B", query.Buyer!.Name)];
}

/// <summary>
/// a tenant used for CSP transactions is never sold to; a partner's non-CSP corporate tenant may buy. A
/// shared-services tenant takes its owner's own Azure and nothing else. The founding article's IMPORTANT box; 4.5.
/// </summary>
internal sealed class NoResaleBetweenCspPartners() : Rule("R-056", Stage.TenantAndCloud, RelationRequest, RelationAccept, RelationImport, OrderPlace, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer?.EffectiveKind switch
    {
        TenantKind.CspTransaction => Outcome.Block,
        TenantKind.SharedServices => BlockIf(!query.IsOwnSharedServices),
        TenantKind.PartnerCorporate => WarnIf(IsProviderAlone(query)),
        TenantKind.Customer => Outcome.Allow,
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("B", query.Buyer!.Name), Fact.Of("kind", query.Buyer.EffectiveKind), Fact.Of("tenant", query.Buyer.Domain)];

    // Scenario 4 names resellers and direct-bill partners as sources for a corporate tenant, not a provider alone (T-16); a reseller may stand on the order or on the link.
    private static bool IsProviderAlone(PolicyQuery query) =>
        query is { Seller.Tier: Tier.IndirectProvider, Order.PartnerOfRecord: null, Together: null, PartnershipElsewhere: false };
}

/// <summary>R-065: the words for a refusal by R-056 towards another partner's CSP tenant: use its corporate one.</summary>
internal sealed class UseTheCorporateTenant() : Rule("R-065", Stage.TenantAndCloud, RelationRequest, RelationAccept, RelationImport, OrderPlace, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Buyer?.EffectiveKind is TenantKind.CspTransaction ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("B", query.Buyer!.Name)];
}

/// <summary>R-068: the ban is written for online services and holds for whatever is sold: software and third-party products, too. Scenarios 4 and 5.</summary>
internal sealed class TheBanCoversEveryOffer() : Rule("R-068", Stage.TenantAndCloud, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Order.Family is OfferFamily.Software or OfferFamily.SaaS ? BlockIf(query.Buyer!.EffectiveKind is TenantKind.CspTransaction) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("B", query.Buyer!.Name), Fact.Of("offer", query.Order.Family)];
}

/// <summary>R-057: affiliates cannot be end customers. Scenario 5, T-10.</summary>
internal sealed class AffiliatesAreNoCustomers() : Rule("R-057", Stage.Graph, RelationRequest, RelationAccept, RelationImport, OrderPlace, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is null ? null : BlockIf(query.IsAffiliated);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("B", query.Buyer!.Name), Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-058: two tenants that are provider and reseller are not also partner and customer. Scenario 6, T-11, T-13.</summary>
internal sealed class PartnersAreNotCustomersOnTheSameTenants() : Rule("R-058", Stage.Graph, RelationRequest, RelationAccept, RelationImport, OrderPlace, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query switch
    {
        { Buyer: null } => null,
        { Partnership: true } => Outcome.Block,
        { PartnershipElsewhere: true } => Outcome.Warn,
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("B", query.Buyer!.Name)];
}

/// <summary>R-061: a sandbox deals with its own sandbox customers only. PCD:test-and-debug, T-20, T-21.</summary>
internal sealed class SandboxesKeepToThemselves() : Rule("R-061", Stage.TenantAndCloud, RelationRequest, RelationAccept, RelationImport, OrderPlace, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.IsSandbox || query.Buyer is { IsSandbox: true } ? BlockIf(query.Action is not OrderPlace || !query.IsOwnSandbox) : null;
}

/// <summary>R-066: a tenant's kind is declared, with evidence, before anything is sold to it. T-22, T-23.</summary>
internal sealed class TenantKindIsDeclared() : Rule("R-066", Stage.TenantAndCloud, RelationRequest, RelationAccept, RelationImport, OrderPlace, TenantAdd, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query switch
    {
        { Own: { } own } => WarnIf(!own.IsDeclared),
        { Buyer: { } buyer } => BlockIf(buyer.EffectiveKind is TenantKind.Unclassified or TenantKind.UserOnly || !buyer.KindIsEvidenced),
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => query.Own is { } own
        ? [Fact.Of("B", query.Seller.Name), Fact.Of("kind", own.Kind), Fact.Of("tenant", own.Domain)]
        : [Fact.Of("B", query.Buyer!.Name), Fact.Of("kind", query.Buyer.TenantKind), Fact.Of("tenant", query.Buyer.Domain)];
}

/// <summary>R-067: a tenant that buys cannot be enrolled in CSP until its purchases are gone; an application is a warning. T-25.</summary>
internal sealed class BuyersAreNotEnrolled() : Rule("R-067", Stage.Advice, RelationRequest, RelationAccept, OrderPlace, TenantAdd, PartnerEnroll)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query switch
    {
        { Action: PartnerEnroll, Own: { } own } => BlockIf(own.Subscriptions > 0),
        { Own: { } own } => WarnIf(own.Subscriptions > 0),
        { Buyer: { EnrollmentIsPending: true, EffectiveKind: TenantKind.Customer or TenantKind.PartnerCorporate } } => Outcome.Warn,
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => query.Own is { } own
        ? [Fact.Of("B", query.Seller.Name), Fact.Of("tenant", own.Domain), Fact.Of("n", own.Subscriptions)]
        : [Fact.Of("B", query.Buyer!.Name), Fact.Of("tenant", query.Buyer.Domain)];
}
