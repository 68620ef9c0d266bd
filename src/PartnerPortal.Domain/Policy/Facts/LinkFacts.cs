namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What is known of the personalised link, where one is used.</summary>
public sealed record LinkFacts(bool StaysInText = true, DateTimeOffset? ExpiresAt = null, bool IsAnswered = false, DateOnly? MayAskAgainOn = null, bool IsOwn = false)
{
    public static LinkFacts Harmless { get; } = new();
}

/// <summary>What the answering person ticked, or the asking person asked for.</summary>
public sealed record ConsentFacts(bool IsGiven = true, bool IncludesAdminRights = false)
{
    public static ConsentFacts Given { get; } = new();
}
