namespace PartnerPortal.Application.Persistence;

/// <summary>How a unit of work reaches the store. Use cases don't know which one writes for them.</summary>
public interface IStoreWriter
{
    /// <summary>
    /// Writes all that <paramref name="db"/> tracks, or nothing. Answers yes only when a crash can no longer undo it;
    /// who lost a race is refused with <see cref="Refusal.ChangedMeanwhile"/>, whoever met a store that cannot write
    /// now with one of <see cref="StoreRefusals"/>.
    /// </summary>
    Task<Result> Write(PortalDbContext db, CancellationToken ct);
}
