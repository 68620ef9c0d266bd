namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// An act whose records have no place in their chain yet. Written in the commit of the act, removed in the one that seals it:
/// while it is here, it says how many records there have to be.
/// </summary>
public sealed class UnsealedAct
{
    private UnsealedAct() { } // EF Core

    /// <summary>The correlation that the records share.</summary>
    public Guid Id { get; private init; }

    public ChainId Chain { get; private init; }

    public DateTimeOffset At { get; private init; }

    public int Records { get; private init; }

    internal static UnsealedAct Of(Guid correlation, Actor? actor, DateTimeOffset at, int records) =>
        new() { Id = correlation, Chain = ChainId.Of(actor?.Organization), At = at, Records = records };
}
