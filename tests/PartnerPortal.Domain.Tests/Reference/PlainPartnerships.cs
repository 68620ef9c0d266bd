using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>4.2: a provider invites a reseller, and the reseller authorises the provider.</summary>
internal static class PlainPartnerships
{
    private static readonly EnrollmentStatus?[] Approved =
        [EnrollmentStatus.Qualified, EnrollmentStatus.Active, EnrollmentStatus.Restricted, EnrollmentStatus.Suspended, EnrollmentStatus.Dual];

    // Restricted is a word for direct-bill partners (2.2).
    private static readonly EnrollmentStatus?[] EnrolledAsReseller = [EnrollmentStatus.Qualified, EnrollmentStatus.Active, EnrollmentStatus.Suspended];

    public static Objections To(PlainFacts facts) =>
        [.. Provider(facts), .. facts.B is null ? [] : Between(facts, facts.B), .. facts.Is(PartnershipAccept) ? Accepting(facts) : Inviting(facts)];

    private static Objections Provider(PlainFacts facts)
    {
        if (facts.S.Tier != Tier.IndirectProvider) yield return ("R-020", Block);
        if (facts.S.TenantKind != TenantKind.SandboxPartner && (facts.M(facts.S) is null || !Approved.Contains(facts.S.Enrollment))) yield return ("R-021", Block);
        if (facts.IsSandbox(facts.S) && facts.Query.ResellersOfSeller >= 5) yield return ("R-029", Block);
    }

    private static Objections Between(PlainFacts facts, PartyFacts reseller)
    {
        var isEnrolled = (reseller.Tier == Tier.IndirectReseller && EnrolledAsReseller.Contains(reseller.Enrollment)) || reseller.Enrollment == EnrollmentStatus.Dual;
        if (!isEnrolled) yield return ("R-022", facts.Is(PartnershipAccept) ? Block : Warn);
        if (facts.M(facts.S) is null || facts.M(facts.S) != facts.M(reseller)) yield return ("R-025", Block);
        if (facts.S.Cloud != reseller.Cloud) yield return ("R-026", Block);
        if (facts.IsSame) yield return ("R-027", Block);
        if (facts.IsAffiliated) yield return ("R-027", Warn);
        if (reseller.Enrollment is not null && !reseller.AgreementSigned) yield return ("R-038", Warn);
    }

    private static Objections Inviting(PlainFacts facts)
    {
        if (!facts.Query.Link.StaysInText) yield return ("R-030", Block);
    }

    private static Objections Accepting(PlainFacts facts)
    {
        if (!facts.Query.Roles.HasFlag(Roles.GlobalAdmin)) yield return ("R-023", Block);
        if (!facts.Query.Consent.IsGiven) yield return ("R-024", Block);
        if (facts.Query.Link.ExpiresAt is { } end && (end <= facts.Query.At || facts.Query.Link.IsAnswered)) yield return ("R-031", Block);
        if (facts.Query.Consent.IncludesAdminRights) yield return ("R-037", Warn);
    }
}
