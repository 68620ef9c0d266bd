using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-025: both CSP tenants lie in one market. PC:csp-supported-partner-relationships, scenario 8; code 2201.</summary>
internal sealed class PartnershipsStayInOneMarket() : Rule("R-025", Stage.Market, PartnershipInvite, PartnershipAccept, PartnershipImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is null ? null
        : BlockIf(query.SellerMarket is null || query.SellerMarket.Code != query.BuyerMarket?.Code);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("R", query.Buyer!.Name), Fact.Of("A", query.BuyerMarket),
        Fact.Of("P", query.Seller.Name), Fact.Of("B", query.SellerMarket),
    ];
}

/// <summary>R-026: both tenants live in one cloud. Follows from the isolation of the clouds.</summary>
internal sealed class PartnershipsStayInOneCloud() : Rule("R-026", Stage.TenantAndCloud, PartnershipInvite, PartnershipAccept, PartnershipImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Buyer is not { } reseller ? null : BlockIf(reseller.Cloud != query.Seller.Cloud);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("P", query.Seller.Name), Fact.Of("cloudA", query.Seller.Cloud),
        Fact.Of("R", query.Buyer!.Name), Fact.Of("cloudB", query.Buyer.Cloud),
    ];
}

/// <summary>R-027: nobody is its own reseller; an affiliate is worth a second look. Scenario 5.</summary>
internal sealed class NobodyPartnersWithItself() : Rule("R-027", Stage.Graph, PartnershipInvite, PartnershipAccept, PartnershipImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is null ? null
        : query.IsSelfDeal ? Outcome.Block
        : WarnIf(query.IsAffiliated);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("P", query.Seller.Name), Fact.Of("R", query.Buyer!.Name)];
}

/// <summary>R-028: one active partnership per pair of tenants; a repeat changes nothing.</summary>
internal sealed class OnePartnershipPerPair() : Rule("R-028", Stage.Graph, PartnershipInvite, PartnershipAccept, PartnershipImport)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query is { Partnership: true, Buyer: not null } ? Outcome.Allow : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("P", query.Seller.Name), Fact.Of("R", query.Buyer!.Name)];
}

/// <summary>R-029: no cap in production, five resellers in a sandbox. PCD:create-indirect-reseller-in-sandbox.</summary>
internal sealed class SandboxProvidersHaveFewResellers() : Rule("R-029", Stage.Graph, PartnershipInvite, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.IsSandbox ? BlockIf(query.ResellersOfSeller >= pack.SandboxResellers) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("n", pack.SandboxResellers)];
}

/// <summary>R-064: connecting brings no customers along, in either direction. PC:indirect-reseller-tasks-in-partner-center; asserted on every commit.</summary>
internal sealed class ConnectingImportsNobody() : Rule("R-064", Stage.Advice, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}

/// <summary>R-037: accepting may open the reseller's own tenant to the provider: its choice, said aloud. PC:indirect-reseller-tasks-in-partner-center.</summary>
internal sealed class AdminAccessToTheResellerIsAChoice() : Rule("R-037", Stage.Advice, PartnershipAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(query.Consent.IncludesAdminRights);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("P", query.Seller.Name)];
}

/// <summary>R-038: without the reseller's partner agreement there is a partnership but no new business with it. Codes 2203, 2206, 900123.</summary>
internal sealed class ResellersSignBeforeBusiness() : Rule("R-038", Stage.Advice, PartnershipInvite, PartnershipAccept, RelationRequest, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query switch
    {
        { Action: RelationRequest or RelationAccept } => ResellerBesideProvider(query) is { } reseller ? BlockIf(!reseller.IsBound) : null,
        { Buyer: { Enrollment: not null } reseller } => WarnIf(!reseller.IsBound),
        _ => null,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack)
    {
        var reseller = ResellerBesideProvider(query) ?? query.Buyer!;
        return [Fact.Of("R", reseller.Name), Fact.Of("market", MarketTable.Of(reseller.Country, query.On))];
    }

    private static PartyFacts? ResellerBesideProvider(PolicyQuery query) =>
        query.Together is { Part: LinkPart.ComesAlong or LinkPart.NamesReseller } together ? together.Partner : null;
}
