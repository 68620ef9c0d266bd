namespace PartnerPortal.Application.Sessions;

/// <summary>How long somebody stays signed in: without doing anything, and at all.</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    public static SessionLimits Default { get; } = new(TimeSpan.FromHours(1), TimeSpan.FromHours(12));
}
