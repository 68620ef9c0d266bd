namespace PartnerPortal.Web.Features.Policy;

/// <summary>What people call a decision when they talk about it: its day and the end of its key.</summary>
internal static class DecisionNumber
{
    public static string Of(Guid id, DateTimeOffset at) => $"D-{at:yyyy-MM-dd}-{id.ToString("N")[^8..]}";
}
