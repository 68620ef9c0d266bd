using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// One question to everything that is stored: what would be judged differently by another pack, or if one fact were another.
/// Either way each link is judged twice, and nothing is changed.
/// </summary>
/// <param name="On">The day of both verdicts: markets and clouds follow it.</param>
public sealed record EstateQuestion(PolicyPack Before, PolicyPack After, DateTimeOffset On, FactChange? Fact = null)
{
    /// <summary>What differs between the act as it is and as it would be, or null: the verdict stays.</summary>
    internal ChangedVerdict? Compare(PolicyQuery now, PolicyQuery then)
    {
        var (before, after) = (PolicyEngine.Decide(Guid.Empty, now, Before), PolicyEngine.Decide(Guid.Empty, then, After));
        if (before.Outcome == after.Outcome) return null;

        // The rule that makes the difference: the first that says the worse of the two on one side only.
        var (worse, better) = before.Outcome > after.Outcome ? (before, after) : (after, before);
        var rule = worse.Findings.First(finding => finding.Outcome == worse.Outcome && !better.Findings.Any(other => other.Rule == finding.Rule && other.Outcome == finding.Outcome));
        return new ChangedVerdict(rule.Rule, now.Action, before.Outcome, after.Outcome);
    }
}

/// <summary>A fact that is imagined: a tenant of another kind, or every enrolment of an organisation in another status.</summary>
public sealed record FactChange(TenantId? Tenant = null, TenantKind? Kind = null, OrganizationId? Organization = null, EnrollmentStatus? Enrollment = null)
{
    /// <summary>It says whose fact and what it would be, once.</summary>
    internal bool IsWhole => (Tenant is null) == (Kind is null) && (Organization is null) == (Enrollment is null) && (Tenant is null) != (Organization is null);

    internal bool Concerns(Guid tenant, Guid owner) => Tenant?.Value == tenant || Organization?.Value == owner;

    /// <summary>A party whom it concerns, as it would be.</summary>
    internal PartyFacts Of(PartyFacts facts) =>
        Kind is { } kind ? facts with { TenantKind = kind } : facts.Enrollment is null ? facts : facts with { Enrollment = Enrollment };
}

/// <summary>What a stored link is.</summary>
public enum LinkKind
{
    Relationship,
    Partnership,
    Subscription,
    Request,
    Invitation,

    /// <summary>A row of an import that is shown or running, and not settled yet.</summary>
    ImportRow,
}

/// <summary>Changed verdicts of one sort: the rule that makes the difference, on which act, from what to what.</summary>
/// <param name="Links">How many links, each once: as many changed verdicts.</param>
/// <param name="Sellers">How many organisations it concerns.</param>
public sealed record ImpactGroup(string Rule, PolicyAction Action, LinkKind Kind, Outcome Before, Outcome After, int Links, int Sellers);

/// <summary>One link that would be judged differently. The tenants name its two sides.</summary>
/// <param name="Id">Of an import's row, the import.</param>
/// <param name="Newcomer">The buyer, where only an import's row knows it.</param>
public readonly record struct ChangedLink(LinkKind Kind, Guid Id, TenantId Seller, TenantId Buyer, OrganizationId Owner, ChangedVerdict Verdict, LinkSide? Newcomer = null);

/// <summary>One side of a link, for people.</summary>
public sealed record LinkSide(CompanyName Name, string Domain);

/// <summary>The difference that all links of one class have in common.</summary>
public sealed record ChangedVerdict(string Rule, PolicyAction Action, Outcome Before, Outcome After);
