using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-100: resellers request orders, providers place them. PC:indirect-reseller-tasks-in-partner-center, T-04.</summary>
internal sealed class ResellersPlaceNoOrders() : Rule("R-100", Stage.Enrollment, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Seller.Tier is Tier.IndirectReseller);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-104: an indirect order without a recorded reseller pays no incentive. PCD:create-an-order-for-a-customer-of-an-indirect-reseller, T-03.</summary>
internal sealed class IndirectOrdersNameTheReseller() : Rule("R-104", Stage.Advice, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Tier is not Tier.IndirectProvider || query.IsOwnSharedServices ? null
        : query.Order.PartnerOfRecord is null ? pack.MissingPartnerOfRecord
        : Outcome.Allow;
}

/// <summary>R-101: what is subscribed to is looked after by who may sell: direct-bill partners and providers. PC:indirect-reseller-tasks-in-partner-center.</summary>
internal sealed class SellersManageSubscriptions() : Rule("R-101", Stage.Enrollment, SubscriptionManage)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Seller.Tier is not (Tier.IndirectProvider or Tier.DirectBill));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name), Fact.Of("tier", query.Seller.Tier)];
}

/// <summary>R-113: an offer is sold where the catalogue says: in the customer's market and cloud. Code 800070.</summary>
internal sealed class OffersAreSoldWhereTheyAreSold() : Rule("R-113", Stage.Product, OrderPlace)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Order.Offer is { IsSoldInMarket: true, IsSoldInCloud: true } ? null : Outcome.Block;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
    [
        query.Order.Offer.Name.Length > 0 ? Fact.Of("offer", query.Order.Offer.Name) : Fact.Of("offer", query.Order.Family),
        Fact.Of("market", query.BuyerMarket), Fact.Of("cloud", query.Buyer!.Cloud),
    ];
}
