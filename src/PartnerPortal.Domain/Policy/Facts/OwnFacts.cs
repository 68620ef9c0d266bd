using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// The tenant or location of one's own organisation that is about to change. Typed where nobody knows it yet,
/// looked up where somebody does. What is left out takes the harmless value.
/// </summary>
public sealed record OwnFacts
{
    /// <summary>The tenant that comes or goes, or that a location is for; null: a location without one.</summary>
    public TenantId? Tenant { get; init; }

    public string Domain { get; init; } = "";

    public TenantKind Kind { get; init; } = TenantKind.PartnerCorporate;

    public CloudInstance Cloud { get; init; }

    public CountryCode Country { get; init; } = CountryCode.Of("KR");

    /// <summary>Another organisation holds the tenant.</summary>
    public bool IsAnothers { get; init; }

    /// <summary>A Global admin of the organisation declares what the tenant is used for.</summary>
    public bool IsDeclared { get; init; } = true;

    /// <summary>Subscriptions on the tenant that have not ended.</summary>
    public int Subscriptions { get; init; }

    /// <summary>The acting person is signed in with the tenant.</summary>
    public bool IsSignedInWith { get; init; }

    /// <summary>The organisation is enrolled on the tenant: its primary one.</summary>
    public bool IsEnrolled { get; init; }

    public LocationFacts? Location { get; init; }
}

/// <summary>A location that is about to be added.</summary>
/// <param name="Existing">The PartnerID that the tenant uses already, or null.</param>
public sealed record LocationFacts(int PartnerId, CountryCode Country, int? Existing = null);
