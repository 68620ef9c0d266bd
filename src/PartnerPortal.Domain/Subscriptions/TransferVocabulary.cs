namespace PartnerPortal.Domain.Subscriptions;

/// <summary>Where a transfer of billing ownership between two partners stands (W-14).</summary>
public enum TransferStatus
{
    Pending,
    InProgress,
    Completed,
    Canceled,
    Expired,
    Rejected,
    Failed,
}

/// <summary>The two ways of a transfer, which differ in who asks and who decides.</summary>
public enum TransferPath
{
    /// <summary>The future partner asks, the current one decides (W-14).</summary>
    BetweenPartners,

    /// <summary>A direct-bill partner that becomes a reseller hands over to its provider: the current one asks (W-15a).</summary>
    ToProvider,
}

/// <summary>The partner on one end of a transfer.</summary>
public enum TransferSide
{
    /// <summary>It bills today.</summary>
    Source,

    /// <summary>It will bill.</summary>
    Target,
}
