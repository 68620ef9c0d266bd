global using Objections = System.Collections.Generic.IEnumerable<(string Rule, PartnerPortal.Domain.Policy.Outcome Outcome)>;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>
/// The rules that matter most, told a second time: from the sentences of domain knowledge, as plainly as possible, without
/// a look at how the portal does it. It says what warns and what blocks; whoever is silent has nothing against it.
/// </summary>
internal static class PlainPolicy
{
    /// <summary>The rules that are told here.</summary>
    public static IReadOnlySet<string> Rules { get; } = Ids(
        "001 002 003 004 012 020 021 022 023 024 025 026 027 029 030 031 032 037 038 039 040 041 042 043 044 045 046 047 048 055 056 057 058 059",
        "061 062 063 065 066 067 082 083 100 104 107 170 172");

    public static Objections To(PolicyQuery query, PolicyPack pack)
    {
        var facts = new PlainFacts(query, pack);
        return query.Action switch
        {
            PartnershipInvite or PartnershipAccept => [.. PlainEnrolment.To(facts), .. PlainPartnerships.To(facts), .. PlainClouds.To(facts)],
            RelationRequest or RelationAccept or OrderPlace =>
                [.. PlainEnrolment.To(facts), .. PlainRelationships.To(facts), .. PlainResale.To(facts), .. PlainClouds.To(facts)],
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Action, "Not told here."),
        };
    }

    private static HashSet<string> Ids(params string[] numbers) =>
        [.. numbers.SelectMany(line => line.Split(' ')).Select(number => $"R-{number}")];
}

/// <summary>4.1: who may do anything new at all.</summary>
internal static class PlainEnrolment
{
    private static readonly EnrollmentStatus?[] NotActive =
    [
        null, EnrollmentStatus.Draft, EnrollmentStatus.PendingVerification, EnrollmentStatus.Rejected, EnrollmentStatus.Qualified, EnrollmentStatus.Deauthorized,
    ];

    public static Objections To(PlainFacts facts)
    {
        var status = facts.S.Enrollment;
        if (status == EnrollmentStatus.Suspended) yield return ("R-001", Block);
        else if (facts.Is(PartnershipAccept) && facts.B!.Enrollment == EnrollmentStatus.Suspended) yield return ("R-001", Block);

        if (facts.Is(PartnershipAccept)) yield break; // The rest is the sender's matter.

        var isSandbox = facts.S.TenantKind == TenantKind.SandboxPartner;
        if (!isSandbox && NotActive.Contains(status)) yield return ("R-002", Block);
        if (!isSandbox && (status == EnrollmentStatus.Active || status == EnrollmentStatus.Dual) && facts.S.Tier is Tier.None or Tier.Advisor)
            yield return ("R-002", Block); // 2.1: they sell nothing.
        if (status == EnrollmentStatus.Qualified) yield return ("R-003", Block);
        if (!isSandbox && !facts.S.AgreementSigned) yield return ("R-004", Block);
        if (status == EnrollmentStatus.Restricted && !facts.Is(PartnershipInvite)) yield return ("R-012", Block);
    }
}
