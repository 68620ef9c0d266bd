using System.Security.Cryptography;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// Servers write in parallel, and versions decide between two. What the server undid, or may have undone when the
/// connection broke, is tried again a few times. That is safe without knowing how the last try ended: every row has a
/// key that we made, so a try that did go in is met by the next one, and then counts.
/// </summary>
public sealed class ParallelWriter(IStoreQuirks quirks, TimeProvider clock) : IStoreWriter
{
    private const int MostTries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public async Task<Result> Write(PortalDbContext db, CancellationToken ct)
    {
        if (db.IsInTransaction) return await db.SaveAlone(quirks);

        ct.ThrowIfCancellationRequested();
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                var result = await db.SaveAlone(quirks);
                return result.Refused(out _) && tries > 1 ? await Ask(db, result) : result;
            }
            catch (Exception failure) when (quirks.IsPassing(failure))
            {
                await Task.Delay(Pause * (1 << tries) * RandomNumberGenerator.GetInt32(50, 150) / 100, clock, CancellationToken.None);
            }
        }

        return await Ask(db, StoreRefusals.NotStored());
    }

    // Every act adds a row, if only its activity record, and nobody else can have made a row with its key. What waits to be
    // sealed may be gone again.
    private async Task<Result> Ask(PortalDbContext db, Result otherwise)
    {
        try
        {
            var added = db.ChangeTracker.Entries().FirstOrDefault(entry => entry.State is EntityState.Added && entry.Entity is not UnsealedAct);
            if (added is null || await added.GetDatabaseValuesAsync() is null) return otherwise;

            db.ChangeTracker.AcceptAllChanges();
            return Result.Ok;
        }
        catch (Exception failure) when (quirks.IsPassing(failure))
        {
            return StoreRefusals.OutcomeUnknown();
        }
    }
}
