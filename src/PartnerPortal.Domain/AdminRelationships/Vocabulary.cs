namespace PartnerPortal.Domain.AdminRelationships;

/// <summary>Where a granular admin relationship (GDAP) stands (W-13).</summary>
public enum GdapStatus
{
    Created,
    ApprovalPending,
    Approved,
    Activating,
    Active,
    Expiring,
    Expired,
    TerminationRequested,
    Terminating,
    Terminated,
}

/// <summary>By what a partner's person may work in a customer's tenant .</summary>
public enum AdminAccess
{
    None,
    Granular,
    Legacy,
}
