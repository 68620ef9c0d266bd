namespace PartnerPortal.Application.Persistence;

/// <summary>Every "no" of the store itself. The same call may go well a little later.</summary>
public static class StoreRefusals
{
    public static Refusal ChangedMeanwhile() => new(RefusalKind.Conflict, Refusal.ChangedMeanwhile) { Rule = "R-182" };

    /// <summary>More is waiting to be written than the store takes in a bearable time.</summary>
    public static Refusal Busy() => new(RefusalKind.Unavailable, "portal.busy");

    /// <summary>The store can't be reached.</summary>
    public static Refusal Away() => new(RefusalKind.Unavailable, "portal.store-away");

    /// <summary>The store failed while it wrote, and undid what it had begun.</summary>
    public static Refusal NotStored() => new(RefusalKind.Unavailable, "portal.not-stored");

    /// <summary>The connection broke at the very end, and the store can't be asked now whether it had written.</summary>
    public static Refusal OutcomeUnknown() => new(RefusalKind.Unavailable, "portal.outcome-unknown");
}
