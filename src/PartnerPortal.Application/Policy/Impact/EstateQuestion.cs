using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// One question to everything that is stored: what would be judged differently by another pack, or if one fact were another.
/// Either way each link is judged twice, and nothing is changed.
/// </summary>
/// <param name="On">The day of both verdicts: markets and clouds follow it.</param>
public sealed record EstateQuestion(PolicyPack Before, PolicyPack After, DateTimeOffset On, FactChange? Fact = null);

/// <summary>A fact that is imagined: a tenant of another kind, or every enrolment of an organisation in another status.</summary>
public sealed record FactChange(TenantId? Tenant = null, TenantKind? Kind = null, OrganizationId? Organization = null, EnrollmentStatus? Enrollment = null)
{
    /// <summary>It says whose fact and what it would be, once.</summary>
    internal bool IsWhole => (Tenant is null) == (Kind is null) && (Organization is null) == (Enrollment is null) && (Tenant is null) != (Organization is null);
}

/// <summary>What a stored link is.</summary>
public enum LinkKind
{
    Relationship,
    Partnership,
    Subscription,
    Request,
    Invitation,
}

/// <summary>Changed verdicts of one sort: the rule that makes the difference, on which act, from what to what.</summary>
/// <param name="Sellers">How many organisations it concerns.</param>
public sealed record ImpactGroup(string Rule, PolicyAction Action, LinkKind Kind, Outcome Before, Outcome After, int Links, int Sellers);

/// <summary>One link that would be judged differently. The tenants name its two sides.</summary>
public readonly record struct ChangedLink(LinkKind Kind, Guid Id, TenantId Seller, TenantId Buyer, OrganizationId Owner, ChangedVerdict Verdict);

/// <summary>The difference that all links of one class have in common.</summary>
public sealed record ChangedVerdict(string Rule, PolicyAction Action, Outcome Before, Outcome After);
