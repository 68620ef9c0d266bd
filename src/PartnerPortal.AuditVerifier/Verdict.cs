using System.Collections.Immutable;

namespace PartnerPortal.AuditVerifier;

/// <summary>The first line with something wrong, and what.</summary>
public sealed record Fault(long Line, string Reason);

/// <summary>What a file turned out to hold.</summary>
public sealed record Summary
{
    public string Chain { get; init; } = "";

    /// <summary>All of the chain from its beginning, or a selection that can't show what is left out.</summary>
    public bool IsWhole { get; init; }

    public long Records { get; init; }

    public long Last { get; init; }

    public int Heads { get; init; }

    /// <summary>The public keys that signed, in base64.</summary>
    public ImmutableHashSet<string> Keys { get; init; } = [];
}

/// <summary>What the verifier is told beside the file.</summary>
/// <param name="Keys">The keys that are trusted; none: the file's own are shown instead.</param>
/// <param name="Passes">A number and its hash, kept from an earlier file: the chain has to pass by there.</param>
public sealed record Expectation(ImmutableHashSet<string> Keys, (long Sequence, string Hash)? Passes = null)
{
    public static Expectation Nothing { get; } = new([]);

    public bool Trusts(string key) => Keys.IsEmpty || Keys.Contains(key);
}
