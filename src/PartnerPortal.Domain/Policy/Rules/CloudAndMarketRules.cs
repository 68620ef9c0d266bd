using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-041: partner and customer tenant lie in one market. PC:regional-authorization-overview; code 2030.</summary>
internal sealed class SalesStayInOneMarket() : Rule("R-041", Stage.Market, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is null ? null
        : BlockIf(query.SellerMarket is null || query.SellerMarket.Code != query.BuyerMarket?.Code);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("C", query.Buyer!.Name), Fact.Of("country", query.Buyer.Country), Fact.Of("marketC", query.BuyerMarket),
        Fact.Of("S", query.Seller.Name), Fact.Of("marketS", query.SellerMarket),
    ];
}

/// <summary>R-042: partner and customer tenant live in one cloud. Transfers: code 900138.</summary>
internal sealed class SalesStayInOneCloud() : Rule("R-042", Stage.TenantAndCloud, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Buyer is not { } customer ? null : BlockIf(customer.Cloud != query.Seller.Cloud);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        Fact.Of("C", query.Buyer!.Name), Fact.Of("cloud", query.Buyer.Cloud),
        Fact.Of("S", query.Seller.Name), Fact.Of("cloudS", query.Seller.Cloud),
    ];
}

/// <summary>R-046: in US Government and Germany a request always includes admin rights. PC:request-a-relationship-with-a-customer.</summary>
internal sealed class SomeCloudsAlwaysIncludeAdminRights() : Rule("R-046", Stage.TenantAndCloud, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        pack.Offers(CloudFeature.RequestWithoutAdminRights, query.Seller.Cloud, query.On) ? null : BlockIf(!query.Consent.IncludesAdminRights);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("cloud", query.Seller.Cloud)];
}

/// <summary>R-048: with 21Vianet a reseller forwards the provider's link and creates none. CN-REQ.</summary>
internal sealed class ChinaResellersForwardTheProvidersLink() : Rule("R-048", Stage.TenantAndCloud, RelationRequest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Cloud is CloudInstance.China21V ? BlockIf(query.Seller.Tier is Tier.IndirectReseller) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-062: Microsoft Cloud Germany takes no new customers. PC:partner-center-for-microsoft-cloud-germany.</summary>
internal sealed class GermanyIsClosed() : Rule("R-062", Stage.TenantAndCloud, RelationRequest, RelationAccept, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        TakesCustomers(query.Seller, query, pack) && (query.Buyer is not { } customer || TakesCustomers(customer, query, pack)) ? null : Outcome.Block;

    private static bool TakesCustomers(PartyFacts party, PolicyQuery query, PolicyPack pack) => pack.Offers(CloudFeature.NewCustomers, party.Cloud, query.On);
}

/// <summary>R-083: a government customer has one partner only where the pack says so. Sources disagree (C-1).</summary>
internal sealed class GovernmentCustomersMayBeLimited() : Rule("R-083", Stage.Graph, RelationRequest, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Buyer is { Cloud: CloudInstance.UsGov }
        ? BlockIf(!pack.Offers(CloudFeature.MultiPartner, CloudInstance.UsGov, query.On) && (query.OtherPartnersOfBuyer > 0 || query.Together is { IsJoint: true }))
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("C", query.Buyer!.Name)];
}
