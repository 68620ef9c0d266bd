using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-086: only the transacting partner changes a subscription. Names nobody: who asks may not know the seller (R-084).</summary>
internal sealed class OnlyTheSellerChangesASubscription() : Rule("R-086", Stage.Permission, SupportAssign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(!query.Support.AskerSells);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.Support.Offer)];
}

/// <summary>R-108: the support contact is a partner of the customer; a reseller holds admin rights, too. PC:assign-support-contacts.</summary>
internal sealed class SupportContactsAreRelated() : Rule("R-108", Stage.Graph, SupportAssign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(!query.Support.ContactSells && (!query.Relation || (query.Seller.Tier is Tier.IndirectReseller && !query.AdminRights)));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-109: resellers and advisors open no Azure tickets for customers; as contacts they pass them on. PC:permissions-overview.</summary>
internal sealed class ResellersOpenNoAzureTickets() : Rule("R-109", Stage.Product, SupportAssign, ExternalSupport, TicketOpen)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        (query.Action is ExternalSupport ? query.External.Terms.Family : query.Support.Family) is not OfferFamily.Azure ? null
        : query.Seller.Tier is not (Tier.IndirectReseller or Tier.Advisor) ? Outcome.Allow
        : query.Action is TicketOpen ? Outcome.Block
        : Outcome.Warn;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("R", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}

/// <summary>R-114: naming another contact does not hand over the seller's duty. PC:customers-revoke-admin-privileges.</summary>
internal sealed class SellersStayResponsible() : Rule("R-114", Stage.Advice, SupportAssign)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => WarnIf(!query.Support.ContactSells);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("offer", query.Support.Offer)];
}
