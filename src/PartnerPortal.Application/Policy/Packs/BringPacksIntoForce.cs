using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>Notes that a pack's day has come and whose time is over, so that the log has it. Decisions follow the day itself and don't wait for this.</summary>
public sealed class BringPacksIntoForce(PortalDbContext db, PackShelf packs)
{
    public async Task<int> Handle(CancellationToken ct)
    {
        var today = packs.Today;
        var due = await db.PackEditions.Where(edition => edition.Status == PackEditionStatus.Announced && edition.EffectiveFrom <= today)
            .ToListAsync(ct);
        if (due.Count == 0) return 0;

        var before = await db.PackEditions.Where(edition => edition.Status == PackEditionStatus.InForce).ToListAsync(ct);
        foreach (var edition in due.OrderBy(edition => edition.EffectiveFrom))
        {
            edition.TakeItsDay(today);
            foreach (var old in before) old.BeSuperseded(edition.Name);
            before = [edition];
        }

        return (await db.Commit(null, ct)).Refused(out _) ? 0 : due.Count;
    }
}
