using System.Globalization;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>
/// Gives what was committed its place in the chain: acts in the order of their time and key, one commit for each stretch of a
/// chain. Of two nodes that seal the same, one loses the race and has written nothing; what a crash left is taken next time.
/// A record that can't be read any more counts as missing, and holds up nothing.
/// </summary>
public sealed class SealActivity(PortalDbContext db, TimeProvider clock)
{
    private const int MostActs = 200;

    /// <summary>How many records were sealed.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var count = 0;
        foreach (var chain in await db.UnsealedActs.Select(act => act.Chain).Distinct().ToListAsync(ct))
        {
            while (await SealSome(chain, ct) is > 0 and var some) count += some;
        }

        return count;
    }

    private async Task<int> SealSome(ChainId id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var acts = await db.UnsealedActs.Where(act => act.Chain == id).OrderBy(act => act.At).ThenBy(act => act.Id).Take(MostActs).ToListAsync(ct);
        if (acts.Count == 0) return 0;

        var chain = await db.ActivityChains.SingleOrDefaultAsync(c => c.Id == id, ct) ?? db.Add(new ActivityChain(id)).Entity;
        var records = (await RecordsOf(acts, ct)).ToLookup(record => record.Correlation ?? record.Id);
        foreach (var act in acts)
        {
            var found = records[act.Id].OrderBy(record => record.At).ThenBy(record => record.Id).ToList();
            db.AddRange(found.Select(record => chain.Seal(record, clock.GetUtcNow())));
            if (found.Count != act.Records) db.Record(new RecordsDiffer(act, found.Count));
        }

        db.RemoveRange(acts);
        return (await db.Commit(null, ct)).Refused(out _) ? 0 : records.Sum(of => of.Count());
    }

    // Records from before the portal kept a correlation are each an act of their own.
    private async Task<IReadOnlyList<ActivityRecord>> RecordsOf(IReadOnlyCollection<UnsealedAct> acts, CancellationToken ct)
    {
        var ids = acts.Select(act => act.Id).ToList();
        var records = await Readable(db.ActivityRecords.AsNoTracking().Where(r => r.Correlation != null && ids.Contains(r.Correlation.Value)), ct);
        var alone = ids.Except(records.Select(r => r.Correlation!.Value)).ToList();
        return alone.Count == 0 ? records : [.. records, .. await Readable(db.ActivityRecords.AsNoTracking().Where(r => r.Correlation == null && alone.Contains(r.Id)), ct)];
    }

    private static async Task<IReadOnlyList<ActivityRecord>> Readable(IQueryable<ActivityRecord> records, CancellationToken ct)
    {
        try
        {
            return await records.ToListAsync(ct);
        }
        catch (Exception bent) when (bent.IsUnreadable)
        {
            List<ActivityRecord> readable = [];
            foreach (var id in await records.Select(r => r.Id).ToListAsync(ct)) readable.AddRange(await One(records.Where(r => r.Id == id), ct));
            return readable;
        }
    }

    private static async Task<IReadOnlyList<ActivityRecord>> One(IQueryable<ActivityRecord> record, CancellationToken ct)
    {
        try
        {
            return await record.ToListAsync(ct);
        }
        catch (Exception bent) when (bent.IsUnreadable)
        {
            return [];
        }
    }
}

/// <summary>Between its commit and its seal an act lost a record, or got one that it hadn't.</summary>
internal sealed record RecordsDiffer : DomainEvent
{
    public RecordsDiffer(UnsealedAct act, int found)
        : base("activity_records_differ", act.Id, act.Chain.Organization) =>
        Changes = [new("Records", act.Records.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture))];
}
