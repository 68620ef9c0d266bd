namespace PartnerPortal.AuditVerifier;

/// <summary>What kind of line it is.</summary>
internal enum LineKind
{
    Unknown,
    Header,
    Record,
    Head,
    End,
}

/// <summary>
/// What one line says by itself, and what is wrong with it by itself. Whether it stands in its place is asked afterwards, of
/// all lines in their order. Ranges count from the beginning of the line.
/// </summary>
internal readonly record struct Line(LineKind Kind, int Start, int Length)
{
    public long Sequence { get; init; }

    /// <summary>Where the sealed record stands: the hash answers for it, the digest of the file for the rest.</summary>
    public (int Start, int Length) Sealed { get; init; }

    /// <summary>Where the hash before it stands.</summary>
    public int Previous { get; init; }

    public string? Fault { get; init; }
}
