using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What the policy may know of one side of a deal: looked up beforehand, never accepted from the caller.
/// What is left out takes the harmless value.
/// </summary>
public sealed record PartyFacts(OrganizationId Organization, CompanyName Name, TenantId Tenant, TenantKind TenantKind)
{
    public Tier Tier { get; init; }

    /// <summary>The status of the enrolment on this tenant, or null: not enrolled.</summary>
    public EnrollmentStatus? Enrollment { get; init; }

    public bool AgreementSigned { get; init; } = true;

    /// <summary>The organisation signed as a direct-bill partner in this tenant's market.</summary>
    public bool SignedAsDirectBill { get; init; }

    /// <summary>It is an active reseller, on this tenant or on another .</summary>
    public bool IsReseller { get; init; }

    /// <summary>What was rejected when the organisation was verified, or null: nothing.</summary>
    public VerificationItem? RejectedVerification { get; init; }

    /// <summary>Somebody vouched for the tenant's kind .</summary>
    public bool KindIsEvidenced { get; init; } = true;

    public string Domain { get; init; } = "";

    public CountryCode Country { get; init; } = CountryCode.Of("KR");

    public CloudInstance Cloud { get; init; }

    public CorporateGroupId? Group { get; init; }

    /// <summary>The organisation holds a CSP enrolment on some tenant, this one or another.</summary>
    public bool IsCspPartner { get; init; }

    /// <summary>An application for CSP is running on this very tenant: it makes no CSP tenant of it yet, and selling to it is warned about (T-25).</summary>
    public bool EnrollmentIsPending => Enrollment is EnrollmentStatus.Draft or EnrollmentStatus.PendingVerification or EnrollmentStatus.Qualified;

    /// <summary>What came of the vetting as a customer .</summary>
    public Vetting Vetting { get; init; }

    /// <summary>A partner's tenant that was wrongly typed as a customer's counts as its corporate one (T-24).</summary>
    public TenantKind EffectiveKind =>
        TenantKind is TenantKind.Customer && IsCspPartner ? TenantKind.PartnerCorporate : TenantKind;

    /// <summary>An agreement binds it: its own, or the direct-bill one that covers reselling in the same market .</summary>
    public bool IsBound => AgreementSigned || (Tier is Tier.IndirectReseller && SignedAsDirectBill);

    public bool IsSandbox => TenantKind is TenantKind.SandboxPartner or TenantKind.SandboxCustomer;
}
