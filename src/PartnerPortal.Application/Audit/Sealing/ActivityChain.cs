using PartnerPortal.Application.Audit.People;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// Where a chain ends now. Its version decides between two nodes that seal at once, so that a number is given once.
/// </summary>
public sealed class ActivityChain : AggregateRoot<ChainId>
{
    private ActivityChain() { } // EF Core

    internal ActivityChain(ChainId id) => Id = id;

    /// <summary>How many records are sealed.</summary>
    public long Sequence { get; private set; }

    public string Hash { get; private set; } = ActivitySeal.Beginning;

    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>What the last signed head covers.</summary>
    public long HeadSequence { get; private set; }

    /// <summary>The day on which the chain was last read again, for a head.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The first record that is no longer what was sealed, as far as anybody looked.</summary>
    public long? BrokenAt { get; private set; }

    internal ActivitySeal Seal(ActivityRecord record, DateTimeOffset now)
    {
        var seal = ActivitySeal.Of(record, this);
        (Sequence, Hash, SealedAt) = (seal.Sequence, seal.Hash, now);
        return seal;
    }

    /// <summary>It was read up to here and is whole.</summary>
    internal void Hold(ChainHead head) => (HeadSequence, CheckedOn, BrokenAt) = (head.Sequence, head.Day, null);

    /// <summary>Values that named a person were taken out of so many of its records.</summary>
    internal void Forget(UserId person, int records) => Raise(new PersonErased(person, Id.Organization, records));

    internal void Break(long at, DateOnly on)
    {
        if (BrokenAt is null) Raise(new ChainBroken(Id, at));
        (CheckedOn, BrokenAt) = (on, at);
    }
}

/// <summary>A sealed record is not what it was, or is gone.</summary>
public sealed record ChainBroken : DomainEvent
{
    public ChainBroken(ChainId chain, long at)
        : base("activity_chain_broken", chain.Value, chain.Organization) =>
        Changes = [new("Sequence", at.ToString(System.Globalization.CultureInfo.InvariantCulture), null)];
}
