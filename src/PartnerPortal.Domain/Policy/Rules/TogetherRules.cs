using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules;

/// <summary>R-032: a joint link takes an active provider of the reseller, when it is sent and when it is accepted. PC:connect-with-your-customers.</summary>
internal sealed class JointLinksNeedAnActiveProvider() : Rule("R-032", Stage.Graph, RelationRequest, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Together is { Part: LinkPart.BringsProvider } together ? BlockIf(!together.WorkTogether) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("R", query.Seller.Name)];
}

/// <summary>R-039: a suspended provider puts what its resellers sell on hold. PC:suspended-partner-center-account.</summary>
internal sealed class SuspendedProvidersHoldTheirResellers() : Rule("R-039", Stage.Advice, RelationRequest, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Together is { Part: LinkPart.BringsProvider, Partner: { } provider } ? WarnIf(provider.Enrollment is EnrollmentStatus.Suspended) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("P", query.Together!.Partner!.Name)];
}
