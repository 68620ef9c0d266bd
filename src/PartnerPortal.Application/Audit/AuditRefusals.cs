namespace PartnerPortal.Application.Audit;

/// <summary>Every "no" about the activity log.</summary>
public static class AuditRefusals
{
    /// <summary>There is no such record or chain, or it is not the reader's to see.</summary>
    public static Refusal Unknown() => new(RefusalKind.NotFound, "activity.unknown");

    /// <summary>There is no such person, or none who ever acted for the asking organisation.</summary>
    public static Refusal UnknownPerson() => new(RefusalKind.NotFound, "person.unknown");

    /// <summary>Who still acts can't be forgotten: first the person leaves.</summary>
    public static Refusal StillMember() => new(RefusalKind.Conflict, "person.still-member");
}
