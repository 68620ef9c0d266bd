namespace PartnerPortal.Application;

/// <summary>The store could not be reached, or broke off, while a use case read from it.</summary>
public sealed class StoreAwayException(Exception failure, bool hasWrittenNothing) : Exception(failure.Message, failure)
{
    public bool HasWrittenNothing => hasWrittenNothing;

    /// <summary>What the caller is told.</summary>
    public Refusal Refusal => HasWrittenNothing ? StoreRefusals.Away() : StoreRefusals.OutcomeUnknown();
}
