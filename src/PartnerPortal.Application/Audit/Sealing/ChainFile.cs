using System.Security.Cryptography;
using System.Text;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>Writes the file of <see cref="ExportChain"/>, line by line, in the form that docs/activity-file.md describes.</summary>
internal sealed class ChainFile(Stream to, ActivityChain chain, HeadKey key) : IDisposable
{
    private const string Note = "Only sealed records of one chain are here: what its organisation, or the portal itself, did. What others did to it stands in their chains.";

    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _waiting = new();
    private (long Records, long Sequence, string Hash) _end = (0, 0, ActivitySeal.Beginning);

    public async Task Begin(bool isWhole, DateTimeOffset at, CancellationToken ct)
    {
        Line(new CanonicalText().Text("format", "partnerportal-activity/1").Text("chain", chain.Id.ToString()).Text("holds", isWhole ? "all" : "selection")
            .Number("sealed", chain.Sequence).Instant("exported", at).Text("note", Note).End());
        await Flush(ct);
    }

    public void Add(Link link)
    {
        try
        {
            Write(link);
        }
        catch (Exception bent) when (bent.IsUnreadable)
        {
            // What makes no text wasn't sealed so. It is left out, and missed.
        }
    }

    private void Write(Link link)
    {
        var before = $$"""{"hash":"{{link.Seal.Hash}}","record":""";
        var after = $$""","personal":[{{string.Join(',', link.Seal.Personal.Select(commitment => commitment.OpeningOf(SealedText.ValueOf(link.Record, commitment.Field)) ?? "null"))}}]}""";
        Line(before, SealedText.Of(link.Record, link.Seal), after);
        _end = (_end.Records + 1, link.Seal.Sequence, link.Seal.Hash);
    }

    public void Add(ChainHead head) => Line(Signed(head.Signature, "head", head.Text));

    /// <summary>Signs what a selection came to, or what the chain says of itself: a record that went from its end is missed, too.</summary>
    public async Task End(bool isWhole, CancellationToken ct)
    {
        var (records, sequence, hash) = isWhole ? (chain.Sequence, chain.Sequence, chain.Hash) : _end;
        var end = new CanonicalText().Number("records", records).Number("sequence", sequence).Text("hash", hash)
            .Text("digest", Convert.ToHexStringLower(_digest.GetHashAndReset())).Text("key", key.Public).End();
        Line(Signed(key.Sign(end), "end", end));
        await Flush(ct);
    }

    public async Task Flush(CancellationToken ct)
    {
        await to.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), ct);
        await to.FlushAsync(ct);
        _waiting.SetLength(0);
    }

    public void Dispose()
    {
        _digest.Dispose();
        _waiting.Dispose();
    }

    private static string Signed(string signature, string name, string text) => new CanonicalText().Text("signature", signature).Raw(name, text).End();

    // The digest leaves out what a record's own hash answers for.
    private void Line(string before, string record = "", string after = "")
    {
        Write(before, isDigested: true);
        Write(record, isDigested: false);
        Write($"{after}\n", isDigested: true);
    }

    private void Write(string text, bool isDigested)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (isDigested) _digest.AppendData(bytes);
        _waiting.Write(bytes);
    }
}
