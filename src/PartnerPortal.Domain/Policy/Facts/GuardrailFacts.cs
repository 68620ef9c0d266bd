namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What the sender sent on the day of the question, before this one .</summary>
/// <param name="ToRecipient">By the sender's own organisation: what others write to the recipient is not its to know.</param>
public sealed record SendingFacts(int BySender = 0, int ToRecipient = 0)
{
    public static SendingFacts Nothing { get; } = new();
}

/// <summary>Whom an organisation lets go, or takes a role from .</summary>
/// <param name="OtherGlobalAdmins">Global admins of the organisation who stay.</param>
public sealed record MemberFacts(bool IsGlobalAdmin = false, int OtherGlobalAdmins = 1)
{
    public static MemberFacts Anybody { get; } = new();
}

/// <summary>What hangs on a reseller of the sandbox that is to go .</summary>
public sealed record SandboxFacts(int Customers = 0, int Subscriptions = 0, bool HasOtherProvider = false)
{
    public static SandboxFacts Empty { get; } = new();
}

/// <summary>The edition of the policy that is to take effect .</summary>
public sealed record EditionFacts(DateOnly TakesEffectOn, bool IsAnnounced = true);

/// <summary>What is kept of the answer to a submitted act .</summary>
public sealed record FilingFacts(bool IsRefused = false, bool NamesRuleAndPack = true)
{
    public static FilingFacts Complete { get; } = new();
}
