using System.Globalization;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>The end of a chain on a day, signed: what is cut off later is missed.</summary>
public sealed class ChainHead
{
    public const int MaxKeyLength = 200;
    public const int SignatureLength = 128;

    private ChainHead() { } // EF Core

    public ChainId Chain { get; private init; }

    public DateOnly Day { get; private init; }

    public long Sequence { get; private init; }

    public string Hash { get; private init; } = "";

    /// <summary>The public key that belongs to the signature, in base64.</summary>
    public string Key { get; private init; } = "";

    public string Signature { get; private init; } = "";

    /// <summary>What is signed.</summary>
    internal string Text => TextOf((Chain, Day), (Sequence, Hash), Key);

    internal static ChainHead Sign((ChainId Chain, DateOnly Day) of, (long Sequence, string Hash) end, HeadKey key) => new()
    {
        Chain = of.Chain,
        Day = of.Day,
        Sequence = end.Sequence,
        Hash = end.Hash,
        Key = key.Public,
        Signature = key.Sign(TextOf(of, end, key.Public)),
    };

    private static string TextOf((ChainId Chain, DateOnly Day) of, (long Sequence, string Hash) end, string key) => new CanonicalText()
        .Number("sequence", end.Sequence).Text("hash", end.Hash).Text("chain", of.Chain.ToString())
        .Text("day", of.Day.ToString("O", CultureInfo.InvariantCulture)).Text("key", key).End();
}
