using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>Where one asks for a pack: the one in force, or the one by which something was decided.</summary>
public sealed class PackShelf(PortalDbContext db, PackCalendar calendar, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public PackSchedule Schedule => calendar.Read(clock.GetUtcNow(), Read);

    public PolicyPack InForce => Schedule.On(Today);

    /// <summary>Shipped, or kept and once announced. Null: no decision was ever made by it.</summary>
    public PolicyPack? Named(string version)
    {
        if (Schedule.Named(version) is { } pack) return pack;

        calendar.Forget(); // another node may have announced it since
        return Schedule.Named(version);
    }

    /// <summary>The pack that somebody names, or the one in force; a refusal names those that there are.</summary>
    public Result<PolicyPack> Asked(string? version) => version is null ? InForce
        : Named(version) is { } pack ? pack
        : new Refusal(RefusalKind.Invalid, "policy.pack-unknown", version, string.Join(", ", Schedule.All.Select(known => known.Version)));

    private PackSchedule Read() => new(db.PackEditions.AsNoTracking().Where(edition => edition.Status != PackEditionStatus.Draft).ToList());
}
