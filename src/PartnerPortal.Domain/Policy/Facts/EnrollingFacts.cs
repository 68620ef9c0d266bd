using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What is known of a partner that applies for a tier, signs its agreement or is looked at on its anniversary (W-04).
/// Figures that nobody reported are null and are not held against anybody.
/// </summary>
public sealed record EnrollingFacts
{
    public static EnrollingFacts Plain { get; } = new();

    /// <summary>The tier that is applied for, signed for or reviewed.</summary>
    public Tier Tier { get; init; } = Tier.IndirectReseller;

    /// <summary>The tier that is enrolled on the tenant already, or null: none.</summary>
    public Tier? OnTenant { get; init; }

    /// <summary>The partner moves from direct-bill to the indirect model, and the portal recorded it (C-8).</summary>
    public bool IsInTransition { get; init; }

    /// <summary>Full months as an enrolled reseller .</summary>
    public int? MonthsAsReseller { get; init; }

    /// <summary>Revenue of the last twelve months, in whole US dollars .</summary>
    public int? Revenue { get; init; }

    /// <summary>The day of the first enrolment: the first year is not measured .</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The anniversary on which the year is measured .</summary>
    public DateOnly? Anniversary { get; init; }

    /// <summary>The day on which an authorisation was lost, or null: never.</summary>
    public DateOnly? DeauthorizedOn { get; init; }

    /// <summary>Where the primary contact's mail goes: what stands behind the @ .</summary>
    public string ContactDomain { get; init; } = "";
}
