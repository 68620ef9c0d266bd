using static PartnerPortal.Domain.Organizations.EnrollmentMove;
using static PartnerPortal.Domain.Organizations.EnrollmentStatus;

namespace PartnerPortal.Domain.Organizations;

/// <summary>
/// (organisation, tenant, tier, location PartnerID, status): the standing on which every permission to sell rests.
/// The partner agreement is signed once per enrolment, because an enrolment lies in one market.
/// </summary>
public sealed class Enrollment
{
    private Enrollment() { } // EF Core

    internal Enrollment(EnrollmentId id, TenantId tenant, Tier tier, PartnerId location, DateOnly on) =>
        (Id, Tenant, Tier, Location, Since) = (id, tenant, tier, location, on);

    public EnrollmentId Id { get; private init; }

    public TenantId Tenant { get; private init; }

    public Tier Tier { get; private init; }

    /// <summary>The location PartnerID (PLA): the only kind that transacts and that can be partner of record.</summary>
    public PartnerId Location { get; private init; }

    public EnrollmentStatus Status { get; private set; } = Draft;

    public DateOnly Since { get; private init; }

    /// <summary>The day the partner agreement was signed for this enrolment's market, or null: not signed.</summary>
    public DateOnly? AgreementSignedOn { get; private set; }

    /// <summary>An active reseller's, as which a partner's links are judged whatever else it is .</summary>
    public bool IsActiveResellers => Resells(Tier, Status);

    public static bool Resells(Tier tier, EnrollmentStatus status) => status is Dual || (tier is Tier.IndirectReseller && status is Active);

    /// <summary>The whole lifecycle (W-04, W-18). What is not listed cannot happen.</summary>
    public static EnrollmentStatus? After(EnrollmentStatus status, EnrollmentMove move) => (status, move) switch
    {
        (Draft, Submit) => PendingVerification,
        (PendingVerification, Verify) => Qualified,
        (PendingVerification, Reject) => Rejected,
        (Rejected, Appeal) => PendingVerification,
        (Qualified, SignAgreement) => Active,
        (Active, Restrict) => Restricted,
        (Restricted, Reinstate) => Active,
        (Active or Restricted or Dual, Suspend) => Suspended,
        (Suspended, Reinstate) => Active,
        (Active or Restricted or Suspended or Dual, Deauthorize) => Deauthorized,
        (Active, StartTransition) => Dual,
        (Dual, FinishTransition) => Active,
        _ => null,
    };

    internal Result Make(EnrollmentMove move, DateOnly on)
    {
        if (After(Status, move) is not { } next) return OrganizationRefusals.EnrollmentMoveNotOpen(Status, move);

        if (move is SignAgreement) AgreementSignedOn = on;
        Status = next;
        return Result.Ok;
    }
}
