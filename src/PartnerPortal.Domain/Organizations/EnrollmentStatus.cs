namespace PartnerPortal.Domain.Organizations;

/// <summary>Where an enrolment stands in the programme.</summary>
public enum EnrollmentStatus
{
    Draft,
    PendingVerification,
    Rejected,
    Qualified,
    Active,
    Restricted,
    Suspended,
    Deauthorized,
    Dual,
}

/// <summary>What can happen to an enrolment.</summary>
public enum EnrollmentMove
{
    Submit,
    Verify,
    Reject,
    Appeal,
    SignAgreement,
    Restrict,
    Suspend,
    Reinstate,
    Deauthorize,
    StartTransition,
    FinishTransition,
}
