using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>Section 6: what the national clouds and the sandbox lack.</summary>
internal static class PlainClouds
{
    public static Objections To(PlainFacts facts) =>
        [.. Cloud(facts, facts.S.Cloud), .. facts.Is(RelationRequest, RelationAccept) ? Customers(facts, facts.S.Cloud) : []];

    private static Objections Cloud(PlainFacts facts, CloudInstance cloud)
    {
        var isIndirect = facts.S.Tier is Tier.IndirectProvider or Tier.IndirectReseller;
        var lacksIndirect = cloud == CloudInstance.Germany || (cloud == CloudInstance.UsGov && !facts.Pack.UsGovIndirectModel);
        var isClosed = cloud == CloudInstance.Germany && facts.Query.At >= new DateTimeOffset(2021, 10, 29, 0, 0, 0, TimeSpan.Zero);
        if (facts.Is(OrderPlace) ? isClosed : isIndirect && lacksIndirect) yield return ("R-170", Block);
        if (facts.B is not null && facts.IsSandbox(facts.S) != facts.IsSandbox(facts.B)) yield return ("R-172", Block);
    }

    private static Objections Customers(PlainFacts facts, CloudInstance cloud)
    {
        var customer = facts.B?.Cloud;
        var isAsking = facts.Is(RelationRequest);
        if (isAsking && cloud is CloudInstance.UsGov or CloudInstance.Germany && !facts.Query.Consent.IncludesAdminRights) yield return ("R-046", Block);
        if (isAsking && cloud == CloudInstance.China21V && facts.S.Tier == Tier.IndirectReseller) yield return ("R-048", Block);
        if (facts.Query.At.UtcDateTime.Year >= 2018 && (cloud == CloudInstance.Germany || customer == CloudInstance.Germany)) yield return ("R-062", Block);
        if (!isAsking && customer == CloudInstance.China21V && facts.Query.Consent.IncludesAdminRights && facts.Query.AdministeredService is not null)
            yield return ("R-082", Block);

        var isJoint = facts.Query.Together is { Part: LinkPart.BringsProvider or LinkPart.ComesAlong };
        if (customer == CloudInstance.UsGov && !facts.Pack.UsGovMultiPartner && (facts.Query.OtherPartnersOfBuyer > 0 || isJoint)) yield return ("R-083", Block);
    }
}
