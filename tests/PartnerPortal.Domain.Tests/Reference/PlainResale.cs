using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>4.5: who may sell to which tenant of whom (T-01 to T-26), and what 4.7 says of the recorded reseller on an order.</summary>
internal static class PlainResale
{
    public static Objections To(PlainFacts facts) =>
        [.. facts.B is { } buyer ? ByKind(facts, buyer).Concat(ByGraph(facts, buyer)) : [], .. Sandbox(facts), .. facts.Is(OrderPlace) ? Ordering(facts) : []];

    private static Objections ByKind(PlainFacts facts, PartyFacts buyer)
    {
        if (facts.K == TenantKind.CspTransaction) yield return ("R-056", Block); // T-05, T-06, T-07, T-13
        if (facts.K == TenantKind.CspTransaction) yield return ("R-065", Block);
        if (facts.K == TenantKind.SharedServices && !facts.IsOwnServices) yield return ("R-056", Block); // T-17 to T-19
        if (facts.K == TenantKind.PartnerCorporate && facts.S.Tier == Tier.IndirectProvider && !facts.HasResellerInChain && !facts.Query.PartnershipElsewhere)
            yield return ("R-056", Warn); // T-16, where T-11 does not speak
        if (facts.K is TenantKind.UserOnly or TenantKind.Unclassified || !buyer.KindIsEvidenced) yield return ("R-066", Block); // T-22, T-23
        if (facts.K is TenantKind.Customer or TenantKind.PartnerCorporate && buyer.Enrollment is EnrollmentStatus.Draft or EnrollmentStatus.PendingVerification or EnrollmentStatus.Qualified) yield return ("R-067", Warn); // T-25
    }

    private static Objections Sandbox(PlainFacts facts)
    {
        var isTouched = facts.IsSandbox(facts.S) || (facts.B is not null && facts.IsSandbox(facts.B));
        if (isTouched && !(facts.Is(OrderPlace) && facts.IsOwnSandbox)) yield return ("R-061", Block); // T-20, T-21
    }

    private static Objections ByGraph(PlainFacts facts, PartyFacts buyer)
    {
        var isRecordedOnItsOwn = facts.Query.Order.PartnerOfRecord is { } recorded && recorded.Value == buyer.Organization.Value;
        if ((facts.IsSame || isRecordedOnItsOwn) && !facts.IsOwnServices && !facts.IsOwnSandbox) yield return ("R-055", Block); // T-07, T-09, T-12, T-19
        if (facts.IsAffiliated) yield return ("R-057", Block); // T-10
        if (facts.Query.Partnership) yield return ("R-058", Block); // T-13
        else if (facts.Query.PartnershipElsewhere) yield return ("R-058", Warn); // T-11
    }

    private static Objections Ordering(PlainFacts facts)
    {
        var isRecorded = facts.Query.Order.PartnerOfRecord is not null;
        var isProvider = facts.S.Tier == Tier.IndirectProvider;
        if (facts.S.Tier == Tier.IndirectReseller) yield return ("R-100", Block); // T-04
        if (isProvider && !isRecorded && !facts.IsOwnServices) yield return ("R-104", facts.Pack.Version.StartsWith("2026", StringComparison.Ordinal) ? Block : Warn); // T-03
        if (!isProvider && isRecorded) yield return ("R-107", Block);
    }
}
