using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Application.Persistence;

/// <summary>
/// What was recorded and sealed stays: nobody changes or removes it, save that a personal value is taken out. The store's
/// triggers hold the same against whoever goes round this context.
/// </summary>
internal static class AppendOnly
{
    public const string RecordsStay = "TR_ActivityRecords_Stay", SealsStay = "TR_ActivitySeals_Stay", HeadsStay = "TR_ChainHeads_Stay";

    private static readonly HashSet<string> Erasable =
        [nameof(ActivityRecord.User), nameof(ActivityRecord.PerformedBy), nameof(ActivityRecord.Changes), nameof(ActivitySeal.Personal)];

    extension(ChangeTracker changes)
    {
        public void KeepRecords()
        {
            var bent = changes.Entries().FirstOrDefault(entry => entry.Entity is ActivityRecord or ActivitySeal or ChainHead && IsBent(entry));
            if (bent is not null) throw new InvalidOperationException($"A {bent.Metadata.ClrType.Name} would be changed or removed: records stay.");
        }
    }

    private static bool IsBent(EntityEntry entry) => entry.State is EntityState.Deleted
        || (entry.State is EntityState.Modified && entry.Properties.Any(property => property.IsModified && !Erasable.Contains(property.Metadata.Name)));
}
