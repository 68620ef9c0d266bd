using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>Cases of which one fact alone says nothing: told in examples only.</summary>
public static partial class Twists
{
    private static IEnumerable<Twist> Cases() =>
    [
        new("CaseProviderUnconnected", q => As(q, Tier.IndirectProvider) with { Relation = false }),
        new("CaseDirectBillTooSoon", q => Enrol(q, e => e with { Tier = Tier.DirectBill, Revenue = 20_000, MonthsAsReseller = 3 })),
        new("CaseTakenInChina", q => InCloud(q, CloudInstance.China21V) with { AdministeredService = OfferFamily.Microsoft365, Consent = new ConsentFacts(IncludesAdminRights: true) }),
        new("CaseResellerInChina", q => As(InCloud(q, CloudInstance.China21V), Tier.IndirectReseller)),
        new("CaseFullSandbox", q => (q with { Seller = q.Seller with { TenantKind = TenantKind.SandboxPartner }, ResellersOfSeller = 5 }), Fact.Of("n", 5)),
        new("CaseResellerSupportsAzure", q => As(q, Tier.IndirectReseller) with { Support = q.Support with { Family = OfferFamily.Azure }, External = Terms(q, t => t with { Family = OfferFamily.Azure }) }),
        new("CaseResellerRemoves", q => As(q, Tier.IndirectReseller) with { Ending = q.Ending with { ByPartner = true } }),
        new("CaseSoftwareToCsp", q => q.Action is not PolicyAction.OrderPlace ? q : OnBuyer(q, b => AnotherTenant(b, TenantKind.CspTransaction)) with { Order = q.Order with { Family = OfferFamily.Software } }),
    ];

    private static PolicyQuery As(PolicyQuery query, Tier tier) => query with { Seller = query.Seller with { Tier = tier } };

    private static PolicyQuery InCloud(PolicyQuery query, CloudInstance cloud) =>
        OnBuyer(query, b => b with { Cloud = cloud }) with { Seller = query.Seller with { Cloud = cloud } };
}
