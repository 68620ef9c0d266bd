namespace PartnerPortal.Application.Persistence;

/// <summary>One try at writing what a context tracks. It counts only once the transaction around it is durable.</summary>
public static class UnitOfWork
{
    extension(PortalDbContext db)
    {
        /// <summary>The caller holds a transaction of its own and answers for it: nothing is grouped and nothing tried again.</summary>
        public bool IsInTransaction => db.Database.CurrentTransaction is not null;

        /// <summary>
        /// The commit counts only if nobody else commits to this aggregate meanwhile: for promises that rest on what was read
        /// beside it, and that two commits at once could break together.
        /// </summary>
        public void Hold(IAggregateRoot root) => db.Entry(root).Property(nameof(IAggregateRoot.Version)).IsModified = true;

        public async Task<Result> TryToSave(IStoreQuirks quirks)
        {
            try
            {
                await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, CancellationToken.None);
                return Result.Ok;
            }
            catch (DbUpdateConcurrencyException)
            {
                return StoreRefusals.ChangedMeanwhile();
            }
            catch (DbUpdateException failure) when (quirks.IsDuplicateKey(failure))
            {
                return StoreRefusals.ChangedMeanwhile();
            }
        }

        public async Task<Result> SaveAlone(IStoreQuirks quirks)
        {
            var result = await db.TryToSave(quirks);
            if (!result.Refused(out _)) db.ChangeTracker.AcceptAllChanges();
            return result;
        }
    }
}
