using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>4.3: a partner asks a customer, the customer accepts, the partner sells.</summary>
internal static class PlainRelationships
{
    public static Objections To(PlainFacts facts) =>
    [
        .. facts.B is null ? [] : Between(facts, facts.B),
        .. facts.Query.Together is { } together && !facts.Is(OrderPlace) ? Joint(facts, together) : [],
        .. facts.Query.Action switch { RelationRequest => Asking(facts), RelationAccept => Accepting(facts), _ => Ordering(facts) },
    ];

    private static Objections Between(PlainFacts facts, PartyFacts customer)
    {
        if (facts.M(facts.S) is null || facts.M(facts.S) != facts.M(customer)) yield return ("R-041", Block);
        if (facts.S.Cloud != customer.Cloud) yield return ("R-042", Block);
        var isStrangers = facts.Is(OrderPlace) && !facts.Query.Relation && !facts.IsOwnSandbox; // 4.0: nothing is told of third parties.
        if (!facts.Is(RelationRequest) && !isStrangers && !facts.Query.CustomerAgreement && !facts.IsOwnServices) yield return ("R-045", Block);
        if (!facts.Is(RelationAccept) && customer.Vetting != Vetting.Cleared) yield return ("R-063", facts.Is(OrderPlace) ? Block : Warn);
    }

    private static Objections Joint(PlainFacts facts, TogetherFacts together)
    {
        var isResellers = together.Part == LinkPart.BringsProvider;
        if (isResellers && !together.WorkTogether) yield return ("R-032", Block);
        if (isResellers && together.Partner?.Enrollment == EnrollmentStatus.Suspended) yield return ("R-039", Warn);
        if (!isResellers && together.Partner?.AgreementSigned == false) yield return ("R-038", Block);
    }

    private static Objections Asking(PlainFacts facts)
    {
        var mayAsk = new[] { Roles.GlobalAdmin, Roles.AdminAgent, Roles.SalesAgent }.Any(role => facts.Query.Roles.HasFlag(role));
        if (!mayAsk) yield return ("R-043", Block);
        if (!facts.Query.Link.StaysInText) yield return ("R-030", Block);
        if (facts.Query.Link.MayAskAgainOn is { } day && facts.Day < day.ToDateTime(default)) yield return ("R-059", Block);
    }

    private static Objections Accepting(PlainFacts facts)
    {
        if (!facts.Query.Roles.HasFlag(Roles.GlobalAdmin)) yield return ("R-044", Block);
        if (facts.Query.Link.ExpiresAt is { } end && (end <= facts.Query.At || facts.Query.Link.IsAnswered)) yield return ("R-031", Block);
    }

    private static Objections Ordering(PlainFacts facts)
    {
        if (facts.Query.Relation || facts.IsOwnServices || facts.IsOwnSandbox) yield break;

        yield return ("R-040", Block);
        if (facts.S.Tier == Tier.IndirectProvider) yield return ("R-047", Block);
    }
}
