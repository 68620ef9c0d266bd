using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Audit;

/// <summary>How far what an organisation did is sealed and signed, and whether it still is what was sealed.</summary>
public sealed class ShowChain(PortalDbContext db, HeadKey key)
{
    /// <param name="Sealed">How many records have their place in the chain.</param>
    /// <param name="Waiting">How many are recorded and not sealed yet.</param>
    /// <param name="BrokenAt">The first number that isn't what was sealed, as far as the portal looked.</param>
    /// <param name="Key">The public key that signs now, in base64.</param>
    public sealed record Details(ChainId Chain, long Sealed, DateTimeOffset? SealedAt, long Waiting, SignedHead? Head, long? BrokenAt, string Key, string Fingerprint);

    public sealed record SignedHead(DateOnly Day, long Sequence, string Hash);

    /// <param name="of">Null: the actor's own organisation.</param>
    public async Task<Result<Details>> Handle(Actor actor, ChainId? of, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;
        if (!actor.Sees(of, out var id)) return AuditRefusals.Unknown();

        var chain = await db.ActivityChains.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        var waiting = await db.UnsealedActs.Where(act => act.Chain == id).SumAsync(act => (long)act.Records, ct);
        var head = await db.ChainHeads.AsNoTracking().Where(h => h.Chain == id).OrderByDescending(h => h.Day).FirstOrDefaultAsync(ct);
        return new Details(id, chain?.Sequence ?? 0, chain?.SealedAt, waiting, head is null ? null : new SignedHead(head.Day, head.Sequence, head.Hash), chain?.BrokenAt, key.Public, key.Fingerprint);
    }
}
