namespace PartnerPortal.AuditVerifier;

/// <summary>
/// A sealed record: <c>{"hash":"…","record":{…},"personal":[…]}</c>. The hash is that of the record as it stands there; each
/// commitment in it is the hash of the opening that stands in the same place of the list, unless that was erased.
/// </summary>
internal static class RecordLine
{
    public const int HashAt = 9, ChainLength = 36;

    public static ReadOnlySpan<byte> Begins => "{\"hash\":\""u8;

    private static ReadOnlySpan<byte> Chain => "\",\"chain\":\""u8;

    private static ReadOnlySpan<byte> Commitment => "{\"commitment\":\""u8;

    public static Line Read(ReadOnlySpan<byte> text, Line line)
    {
        var cursor = new Cursor(text);
        if (!cursor.Skip(Begins) || !cursor.Take(Hash.Length, out var hash) || !cursor.Skip("\",\"record\":"u8)) return Unreadable(line);

        var start = text.Length - cursor.Rest.Length;
        if (!cursor.Skip("{\"version\":1,\"sequence\":"u8) || !cursor.TakeNumber(out var sequence) || !cursor.Skip(",\"previous\":\""u8)) return Unreadable(line);

        var previous = text.Length - cursor.Rest.Length;
        if (!cursor.Take(Hash.Length, out _) || !cursor.Skip(Chain) || !cursor.Take(ChainLength, out _)) return Unreadable(line);
        if (!cursor.TakeUntil(",\"personal\":["u8, out _)) return Unreadable(line);

        var length = text.Length - cursor.Rest.Length - start;
        line = line with { Sequence = sequence, Previous = previous, Sealed = (start, length) };
        var record = text.Slice(start, length);
        if (!Hash.Is(hash, record)) return line with { Fault = "the record is not what was sealed: it comes to another hash" };

        cursor.Skip(",\"personal\":["u8);
        return line with { Fault = FaultIn(record, ref cursor) };
    }

    /// <summary>The chain of a record whose line could be read.</summary>
    public static ReadOnlySpan<byte> ChainOf(ReadOnlySpan<byte> text, Line line) =>
        text.Slice(line.Previous + Hash.Length + Chain.Length, ChainLength);

    private static string? FaultIn(ReadOnlySpan<byte> record, ref Cursor personal)
    {
        for (var isFirst = true; record.IndexOf(Commitment) is >= 0 and var at; isFirst = false)
        {
            record = record[(at + Commitment.Length)..];
            if (record.Length < Hash.Length || (!isFirst && !personal.Skip(","u8))) return "a personal value is missing";
            if (personal.Skip("null"u8)) continue;

            var from = personal.Rest;
            if (!personal.Skip("{\"salt\":\""u8) || !personal.SkipText() || !personal.Skip(",\"value\":\""u8) || !personal.SkipText() || !personal.Skip("}"u8))
                return "a personal value can't be read";
            if (!Hash.Is(record[..Hash.Length], from[..^personal.Rest.Length])) return "a personal value is not the one that was sealed";
        }

        return personal.Skip("]}"u8) && personal.IsAtEnd ? null : "there is something behind the record that doesn't belong to it";
    }

    private static Line Unreadable(Line line) => line with { Fault = "this is not a record as the portal writes it" };
}
