namespace PartnerPortal.Application.Audit;

/// <summary>Every "no" about the activity log.</summary>
public static class AuditRefusals
{
    /// <summary>There is no such record or chain, or it is not the reader's to see.</summary>
    public static Refusal Unknown() => new(RefusalKind.NotFound, "activity.unknown");
}
