using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Enrolling;

/// <summary>R-001: a suspended partner manages what exists but sells nothing new. PC:suspended-partner-center-account.</summary>
internal sealed class SuspendedPartnersSellNothingNew() : Rule(
    "R-001", Stage.Enrollment, PartnershipInvite, PartnershipAccept, PartnershipImport, RelationRequest, RelationAccept, RelationImport, OrderPlace,
    ExternalSupport, ExternalPlan, CustomerCreate, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => Suspended(query) is not null ? Outcome.Block
        : query.Seller.Enrollment is EnrollmentStatus.Active or EnrollmentStatus.Dual ? Outcome.Allow
        : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", (Suspended(query) ?? query.Seller).Name)];

    private static PartyFacts? Suspended(PolicyQuery query) => query switch
    {
        { Seller.Enrollment: EnrollmentStatus.Suspended } => query.Seller,
        { Action: PartnershipAccept, Buyer.Enrollment: EnrollmentStatus.Suspended } => query.Buyer,
        _ => null,
    };
}

/// <summary>R-002: only an active enrolment transacts. PC:microsoft-partner-agreement; codes 800039, 900149.</summary>
internal sealed class OnlyActiveEnrollmentsTransact() : Rule(
    "R-002", Stage.Enrollment, PartnershipInvite, PartnershipImport, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => query.Seller.Enrollment switch
    {
        EnrollmentStatus.Suspended or EnrollmentStatus.Restricted => null,
        _ when query.Seller.TenantKind is TenantKind.SandboxPartner => null,
        EnrollmentStatus.Active or EnrollmentStatus.Dual => BlockIf(query.Seller.Tier is Tier.None or Tier.Advisor),
        _ => Outcome.Block,
    };

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", query.Seller.Name), Fact.Of("tier", query.Seller.Tier), Fact.Of("status", query.Seller.Enrollment)];
}

/// <summary>R-003: qualified means that only the partner agreement is missing. PC:microsoft-partner-agreement.</summary>
internal sealed class QualifiedPartnersSignFirst() : Rule(
    "R-003", Stage.Enrollment, PartnershipInvite, PartnershipImport, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Enrollment is EnrollmentStatus.Qualified ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-004: the partner agreement is in force for the market of the business. PC:mpa-indirect-provider-faq.</summary>
internal sealed class PartnerAgreementCoversTheMarket() : Rule(
    "R-004", Stage.Agreement, PartnershipInvite, PartnershipImport, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.TenantKind is TenantKind.SandboxPartner ? null : BlockIf(!query.Seller.IsBound);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("org", query.Seller.Name), Fact.Of("market", query.SellerMarket)];
}

/// <summary>R-012: a restricted direct-bill partner keeps what it has and sells nothing new. PC:restricted-direct-bill-capabilities.</summary>
internal sealed class RestrictedPartnersSellNothingNew() : Rule(
    "R-012", Stage.Enrollment, RelationRequest, RelationAccept, RelationImport, OrderPlace, CustomerCreate, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Enrollment is EnrollmentStatus.Restricted && !query.IsResellersLink ? Outcome.Block : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}
