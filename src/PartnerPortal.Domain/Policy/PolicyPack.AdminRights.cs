namespace PartnerPortal.Domain.Policy;

// What an edition says of admin rights, legacy and granular.
public sealed partial record PolicyPack
{
    /// <summary>The first day on which links may no longer ask for legacy admin rights, or null: they may .</summary>
    public DateOnly? LegacyRightsOnLinksUntil { get; init; }

    /// <summary>The first day on which new customers may no longer bring legacy admin rights, or null: they may .</summary>
    public DateOnly? LegacyRightsOnCreationUntil { get; init; }

    /// <summary>Whether granular admin rights (GDAP) exist; for the founding pack as an extension (11.1).</summary>
    public bool GranularRights { get; init; } = true;

    /// <summary>The longest granular admin relationship, in days .</summary>
    public int GranularRightsDays { get; init; } = 730;

    /// <summary>By how many days granular rights are extended by themselves; zero: they are not .</summary>
    public int AutoExtendDays { get; init; }

    /// <summary>How long a request for granular rights waits for its approval, in days .</summary>
    public int GranularRequestDays { get; init; } = 90;

    /// <summary>After how many days without a sign-in legacy rights are better removed, and count as inactive .</summary>
    public int IdleRightsDays { get; init; } = 60;

    public int InactiveRightsDays { get; init; } = 90;

    /// <summary>Whether a suspended reseller loses its granular rights .</summary>
    public bool SuspensionEndsGranularRights { get; init; }
}
