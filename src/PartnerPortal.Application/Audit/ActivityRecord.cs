using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Audit;

/// <summary>
/// One line of the activity log: who did what, for whom, when, and what changed. Written in the same
/// commit as the change itself; never altered, never deleted. Only what names a person can be taken out.
/// </summary>
public sealed class ActivityRecord
{
    public const int MaxOperationLength = 64;

    private ActivityRecord() { } // EF Core

    public Guid Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The acting person, or null for the portal itself (a clock ran out).</summary>
    public UserId? User { get; private set; }

    public string PerformedBy { get; private set; } = "";

    /// <summary>The organisation on whose behalf it was done, or null for the portal itself.</summary>
    public OrganizationId? Organization { get; private init; }

    /// <summary>The organisation on the other side, whose log shows the record too.</summary>
    public OrganizationId? Other { get; private init; }

    public string Operation { get; private init; } = "";

    public Guid Subject { get; private init; }

    /// <summary>Shared by everything that one act changed; null in records from before the portal kept it.</summary>
    public Guid? Correlation { get; private init; }

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>Takes personal values out. What was sealed still shows that there were some.</summary>
    internal void Erase(IReadOnlySet<string> fields)
    {
        if (fields.Contains(PersonalValues.User)) User = null;
        if (fields.Contains(PersonalValues.PerformedBy)) PerformedBy = "";
        Changes = [.. Changes.Select((change, number) => change with
        {
            Before = fields.Contains(PersonalValues.Before(number)) ? null : change.Before,
            After = fields.Contains(PersonalValues.After(number)) ? null : change.After,
        })];
    }

    internal static ActivityRecord Of(DomainEvent happened, Actor? actor, DateTimeOffset at, Guid correlation) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        Correlation = correlation,
        User = actor?.User,
        PerformedBy = actor?.Name ?? "",
        Organization = actor?.Organization,
        Other = happened.Other == actor?.Organization ? null : happened.Other,
        Operation = happened.Operation,
        Subject = happened.Subject,
        Changes = happened.Changes,
    };
}
