namespace PartnerPortal.Tests;

/// <summary>The settings of a portal whose callers are programs that ask as fast as they can, and mean it.</summary>
internal static class Unlimited
{
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new[] { "SignIns", "Visits", "Reads", "Writes" }.ToDictionary(limit => $"Portal:Limits:{limit}", _ => "0");
}
