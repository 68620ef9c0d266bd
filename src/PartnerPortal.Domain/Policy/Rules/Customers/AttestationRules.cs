using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Customers;

/// <summary>R-110: a reseller does not attest the customer agreement; its provider does. PC:confirm-customer-agreement.</summary>
internal sealed class ResellersAttestNothing() : Rule("R-110", Stage.Enrollment, AgreementAttest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Seller.Tier is not (Tier.IndirectProvider or Tier.DirectBill));

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name), Fact.Of("tier", query.Seller.Tier)];
}

/// <summary>R-111: an attestation names first name, last name and e-mail address, and a day that has been. PC:confirm-customer-agreement.</summary>
internal sealed class AttestationsAreComplete() : Rule("R-111", Stage.State, AgreementAttest)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        BlockIf(query.Attestation is not { HasFirstName: true, HasLastName: true, HasEmail: true } || query.Attestation.On > query.On);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("date", query.Attestation.On ?? query.On)];
}

/// <summary>
/// a provider cannot rest on what another partner attested, whether the customer accepts it or its subscriptions move
/// there; what the customer itself accepted stays. PC:transition-direct-to-indirect.
/// </summary>
internal sealed class AttestationsLapse() : Rule("R-112", Stage.Agreement, RelationAccept, TransferCreate, TransferAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller.Tier is Tier.IndirectProvider && query.CustomerAgreement ? WarnIf(query.AgreementIsAttested) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("P", query.Seller.Name), Fact.Of("C", query.Buyer!.Name)];
}
