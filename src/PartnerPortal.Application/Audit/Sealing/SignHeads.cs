namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// Signs each chain's end once a day, after everything since the last head was read again. A chain in which a record isn't
/// what was sealed, or can't be read any more, gets no head, and a record that says where.
/// </summary>
public sealed class SignHeads(PortalDbContext db, HeadKey key, TimeProvider clock)
{
    private const int MostChains = 100;

    /// <summary>How many heads were signed.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var due = await db.ActivityChains.Where(c => c.Sequence > c.HeadSequence && (c.CheckedOn == null || c.CheckedOn < today))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(MostChains).ToListAsync(ct);
        var signed = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            if (await Sign(await db.ActivityChains.SingleAsync(c => c.Id == id, ct), today, ct)) signed++;
        }

        return signed;
    }

    private async Task<bool> Sign(ActivityChain chain, DateOnly today, CancellationToken ct)
    {
        var fault = await FaultIn(chain, ct);
        if (fault is { } at)
        {
            chain.Break(at, today);
        }
        else
        {
            var head = ChainHead.Sign((chain.Id, today), (chain.Sequence, chain.Hash), key);
            db.Add(head);
            chain.Hold(head);
        }

        return !(await db.Commit(null, ct)).Refused(out _) && fault is null;
    }

    /// <summary>The first place after the last head where the chain doesn't hold.</summary>
    private async Task<long?> FaultIn(ActivityChain chain, CancellationToken ct)
    {
        var (sequence, hash) = await Start(chain, ct);
        foreach (var stretch in new[] { ChainReader.Stretch, 1 }) // where one can't be read, one by one tells which
        {
            try
            {
                await foreach (var links in db.Links(chain.Id, (sequence, chain.Sequence), db.ActivityRecords, stretch, ct))
                {
                    foreach (var (record, seal) in links)
                    {
                        if (seal.Sequence != ++sequence || seal.Previous != hash || !seal.Holds(record)) return sequence;
                        hash = seal.Hash;
                    }
                }

                return sequence == chain.Sequence && hash == chain.Hash ? null : sequence + 1;
            }
            catch (Exception bent) when (bent.IsUnreadable)
            {
                // Somewhere from here on; the second round comes to it.
            }
        }

        return sequence + 1;
    }

    private async Task<(long Sequence, string Hash)> Start(ActivityChain chain, CancellationToken ct) => chain.HeadSequence == 0
        ? (0, ActivitySeal.Beginning)
        : (chain.HeadSequence, await db.ChainHeads.Where(h => h.Chain == chain.Id && h.Sequence == chain.HeadSequence).Select(h => h.Hash).FirstOrDefaultAsync(ct) ?? "");
}
