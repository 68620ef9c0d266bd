namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>A record's place in its chain: whoever changes the record, or a seal before it, no longer comes to this hash.</summary>
public sealed class ActivitySeal
{
    public const int HashLength = 64;

    /// <summary>What stands before the first seal: nothing, in as many zeros.</summary>
    public static string Beginning { get; } = new('0', HashLength);

    private ActivitySeal() { } // EF Core

    public ChainId Chain { get; private init; }

    /// <summary>From one, without a gap.</summary>
    public long Sequence { get; private init; }

    public Guid Record { get; private init; }

    /// <summary>The hash of the seal before; of the first one, zeros.</summary>
    public string Previous { get; private init; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>What stands for the personal values, in the order of the text.</summary>
    public IReadOnlyList<Commitment> Personal { get; private set; } = [];

    internal static ActivitySeal Of(ActivityRecord record, ActivityChain chain)
    {
        var seal = new ActivitySeal
        {
            Chain = chain.Id,
            Sequence = chain.Sequence + 1,
            Record = record.Id,
            Previous = chain.Hash,
            Personal = [.. record.Personal().Select(value => Commitment.To(value.Field, value.Value))],
        };
        seal.Hash = Commitment.HashOf(SealedText.Of(record, seal));
        return seal;
    }

    /// <summary>Whether the record is what was sealed, erased values apart. What makes no text wasn't sealed.</summary>
    internal bool Holds(ActivityRecord record)
    {
        try
        {
            return Commitment.HashOf(SealedText.Of(record, this)) == Hash && Personal.All(commitment => commitment.Holds(SealedText.ValueOf(record, commitment.Field)));
        }
        catch (Exception bent) when (bent.IsUnreadable)
        {
            return false;
        }
    }

    /// <summary>Forgets the salts of these fields: what they stood for can't be found any more.</summary>
    internal void Erase(IReadOnlySet<string> fields) =>
        Personal = [.. Personal.Select(commitment => fields.Contains(commitment.Field) ? commitment with { Salt = null } : commitment)];
}
