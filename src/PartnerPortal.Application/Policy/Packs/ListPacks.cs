using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>Every pack there is, shipped and kept, with what became of it: the newest draft first, what is over last.</summary>
public sealed class ListPacks(PortalDbContext db, PackShelf packs)
{
    /// <param name="Status">Null: a shipped pack that nobody announced.</param>
    /// <param name="Base">The pack that it was made from, or null: it is a shipped one.</param>
    /// <param name="Changes">In how many parameters it differs from its base; for a shipped one, from the founding pack.</param>
    public sealed record Row(string Version, PackEditionStatus? Status, string? Base, DateOnly? EffectiveFrom, int Changes, AnnouncementId? Announcement);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePacks).Refused(out var refusal)) return refusal;

        var kept = await db.PackEditions.AsNoTracking().ToListAsync(ct);
        var rows = kept.Select(edition => Of(edition, kept)).Concat(PolicyPacks.Shipped.Where(pack => kept.TrueForAll(edition => edition.Name != pack.Version)).Select(Of));
        return rows.OrderBy(Order).ThenByDescending(row => row.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(row => row.Version, StringComparer.Ordinal).ToList();
    }

    private Row Of(PackEdition edition, List<PackEdition> kept)
    {
        var source = PolicyPacks.Named(edition.Base) ?? kept.Find(other => other.Name == edition.Base)?.Pack() ?? PolicyPacks.Founding;
        return new Row(
            edition.Name, packs.Schedule.StatusOf(edition, packs.Today), edition.IsShipped ? null : edition.Base, edition.EffectiveFrom,
            PackParameters.Differing(edition.IsShipped ? PolicyPacks.Founding : source, edition.Pack()).Count(), edition.Announcement);
    }

    private Row Of(PolicyPack shipped) => new(
        shipped.Version, shipped.Version == PolicyPacks.Founding.Version ? packs.InForce.Version == shipped.Version ? PackEditionStatus.InForce : PackEditionStatus.Superseded : null,
        null, null, PackParameters.Differing(PolicyPacks.Founding, shipped).Count(), null);

    private static int Order(Row row) => row.Status switch
    {
        PackEditionStatus.Draft => 0,
        PackEditionStatus.Announced => 1,
        PackEditionStatus.InForce => 2,
        null => 3,
        _ => 4,
    };
}
