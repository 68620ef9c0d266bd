using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Transfers;

/// <summary>
/// the future partner asks and the current one decides; on the older path it is the other way round. Both bill:
/// a reseller's provider handles its transfers. PC:transfer-azure-subscriptions-under-azure-plan; code 900137.
/// </summary>
internal sealed class BillingPartnersTransfer() : Rule("R-150", Stage.Permission, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(!Bills(query.Seller) || query.Transfer.Source is { } source && !Bills(source) || !IsInTurn(query));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("tier", query.Seller.Tier)];

    private static bool Bills(PartyFacts partner) => partner.Tier is Tier.IndirectProvider or Tier.DirectBill;

    private static bool IsInTurn(PolicyQuery query) =>
        query.Transfer.By is not { } side || (side == query.Transfer.Asker) == query.Action is TransferCreate;
}

/// <summary>R-151: the customer knows the future partner and has its agreement. PC:transfer-azure-subscriptions-under-azure-plan.</summary>
internal sealed class CustomersAreConnectedFirst() : Rule("R-151", Stage.Graph, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Relation || !query.CustomerAgreement);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-152: both partners and the customer are of one market; on the older path the partners are of one country. XFER24.</summary>
internal sealed class TransfersStayInOneMarket() : Rule("R-152", Stage.Market, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(
        query.SellerMarket is not { } market || query.BuyerMarket?.Code != market.Code
        || query.Transfer.Source is { } source && !IsNear(source, market, query));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("market", query.SellerMarket)];

    private static bool IsNear(PartyFacts source, Market market, PolicyQuery query) => query.Transfer.Path is TransferPath.ToProvider
        ? source.Country == query.Seller.Country
        : MarketTable.Of(source.Country, query.On)?.Code == market.Code;
}

/// <summary>R-153: one cloud, and one that knows transfers. Code 900138.</summary>
internal sealed class TransfersStayInOneCloud() : Rule("R-153", Stage.TenantAndCloud, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(
        !pack.Offers(CloudFeature.Transfers, query.Seller.Cloud, query.On) || query.Buyer!.Cloud != query.Seller.Cloud
        || query.Transfer.Source is { } source && source.Cloud != query.Seller.Cloud);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("S", query.Seller.Name), Fact.Of("cloud", query.Seller.Cloud)];
}

/// <summary>R-154: nobody takes over what it bills itself. Code 900148.</summary>
internal sealed class TransfersChangeThePartner() : Rule("R-154", Stage.Graph, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Transfer.Source is { } source ? BlockIf(source.Organization == query.Seller.Organization) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}

/// <summary>R-160: both partners agree, and neither has to ask or to answer. XFER24.</summary>
internal sealed class NobodyIsObligedToTransfer() : Rule("R-160", Stage.Advice, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}

/// <summary>R-161: a provider that will bill names the reseller through which it sells. PC:transfer-azure-subscriptions-under-azure-plan.</summary>
internal sealed class ProvidersNameTheReseller() : Rule("R-161", Stage.Product, TransferCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Tier is Tier.IndirectProvider ? BlockIf(query is { Por: null, Order.PartnerOfRecord: null }) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}
