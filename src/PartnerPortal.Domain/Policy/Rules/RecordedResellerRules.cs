using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-035: whom the provider has parted with is recorded on new business with care. Follows from W-03.</summary>
internal sealed class FormerResellersAreRecordedWithCare() : Rule("R-035", Stage.Advice, OrderPlace, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Por switch
    {
        null or { Reseller: null } => null,
        { Standing: PorStanding.Former } => pack.FormerResellerAsRecord,
        _ => Outcome.Allow,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("R", query.Por!.Reseller!.Name)];
}

/// <summary>R-102: the record names a reseller's location, never the provider (2072), never a company (PGA). PCD:create-an-order-for-a-customer-of-an-indirect-reseller.</summary>
internal sealed class RecordedByLocation() : Rule("R-102", Stage.Product, OrderPlace, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Por is { } por ? BlockIf(por.IsGlobal || por.Reseller?.Organization == query.Seller.Organization) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("id", query.Por!.PartnerId)];
}

/// <summary>R-103: who is recorded exists, resells, has signed, is of the market and is not suspended. PCD:validate-reseller-partner-of-record.</summary>
internal sealed class RecordedResellersQualify() : Rule("R-103", Stage.Product, OrderPlace, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Por is null || IsNoLocation(query) ? null : BlockIf(FaultOf(query) is not null);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("id", query.Por!.PartnerId), Fact.Of("reason", FaultOf(query))];

    // R-102 speaks of those.
    private static bool IsNoLocation(PolicyQuery query) => query.Por!.IsGlobal || query.Por.Reseller?.Organization == query.Seller.Organization;

    private static PorFault? FaultOf(PolicyQuery query) => query.Por!.Reseller switch
    {
        null => PorFault.Unknown,
        { Tier: not Tier.IndirectReseller, Enrollment: not EnrollmentStatus.Dual } => PorFault.NotAReseller,
        { Enrollment: EnrollmentStatus.Suspended } => PorFault.Suspended,
        { Enrollment: not (EnrollmentStatus.Active or EnrollmentStatus.Dual or EnrollmentStatus.Qualified) } => PorFault.NotAReseller,
        { IsBound: false } => PorFault.AgreementMissing,
        var reseller => MarketTable.Of(reseller.Country, query.On)?.Code == query.SellerMarket?.Code ? null : PorFault.OtherMarket,
    };
}

/// <summary>R-105: the record changes by an act of the transacting partner only. PC:indirect-provider-tasks-in-partner-center; asserted on every commit.</summary>
internal sealed class OnlyTheSellerRecordsAReseller() : Rule("R-105", Stage.Advice, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Outcome.Allow;
}

/// <summary>R-106: a reseller without a partnership may be recorded; it is "not in the list". PC:indirect-provider-tasks-in-partner-center.</summary>
internal sealed class StrangersAreRecordedWithCare() : Rule("R-106", Stage.Advice, OrderPlace, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Por is { Reseller: not null, Standing: not PorStanding.Former } por
        ? WarnIf(por.Standing is PorStanding.Stranger)
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("R", query.Por!.Reseller!.Name)];
}

/// <summary>R-107: only the indirect model records a reseller. PCD:create-an-order-for-a-customer-of-an-indirect-reseller.</summary>
internal sealed class DirectBusinessHasNoReseller() : Rule("R-107", Stage.Product, OrderPlace, PorSet)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Por is null && query.Order.PartnerOfRecord is null ? null : BlockIf(query.Seller.Tier is not Tier.IndirectProvider);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("S", query.Seller.Name)];
}
