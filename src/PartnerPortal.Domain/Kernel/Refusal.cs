namespace PartnerPortal.Domain.Kernel;

/// <summary>Why the answer is no, as far as a caller has to tell the cases apart.</summary>
public enum RefusalKind
{
    Invalid,
    NotFound,
    Conflict,
    Denied,
    Unavailable,
}

/// <summary>
/// An expected "no". The code is a contract: clients branch on it, resource files translate it, the docs list it.
/// Text for people never lives here.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code, params IReadOnlyList<string> Arguments)
{
    /// <summary>Somebody else was faster: the same call may succeed when it is made again on fresh state.</summary>
    public const string ChangedMeanwhile = "portal.changed-meanwhile";

    /// <summary>The policy rule that said no, or null when no rule was asked.</summary>
    public string? Rule { get; init; }

    /// <summary>The filed decision that explains this refusal in full, or null when no rule was asked.</summary>
    public Guid? Decision { get; init; }
}
