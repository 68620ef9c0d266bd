namespace PartnerPortal.Domain.Policy.Editions;

/// <summary>
/// Which pack is in force on which day: the founding one until another's day has come (11.1). A pure function of days, so
/// that a pack takes effect on its day, whether or not anybody noted it.
/// </summary>
/// <param name="kept">Those that were ever announced.</param>
public sealed class PackSchedule(IReadOnlyList<PackEdition> kept)
{
    private readonly Dictionary<string, PolicyPack> _named = PolicyPacks.Shipped
        .Concat(kept.Where(edition => edition is { IsShipped: false, Status: not PackEditionStatus.Draft }).Select(edition => edition.Pack()))
        .ToDictionary(pack => pack.Version);

    private readonly PolicyPack[] _turns =
        [.. kept.Where(edition => edition.EffectiveFrom is not null).Select(edition => edition.Pack()).OrderBy(pack => pack.EffectiveFrom)];

    /// <summary>The schedule while nobody announced anything.</summary>
    public static PackSchedule Founding { get; } = new([]);

    /// <summary>What is announced or was in force, in the order of its days; the founding pack is not among them.</summary>
    public IReadOnlyList<PolicyPack> Turns => _turns;

    public PolicyPack On(DateOnly day) => Array.FindLast(_turns, pack => pack.EffectiveFrom <= day) ?? PolicyPacks.Founding;

    /// <summary>The pack that takes effect after this day, or null: nothing is announced.</summary>
    public PolicyPack? Next(DateOnly day) => Array.Find(_turns, pack => pack.EffectiveFrom > day);

    /// <summary>Every pack that one may ask: shipped, or kept and once announced.</summary>
    public IReadOnlyCollection<PolicyPack> All => _named.Values;

    /// <summary>The pack by which a decision was made: shipped, or kept and once announced.</summary>
    public PolicyPack? Named(string version) => _named.GetValueOrDefault(version);

    /// <summary>Where a pack stands on a day: what its day brought about counts before anybody noted it.</summary>
    public PackEditionStatus StatusOf(PackEdition edition, DateOnly day) => edition switch
    {
        { Status: PackEditionStatus.Draft or PackEditionStatus.Withdrawn } or { EffectiveFrom: null } => edition.Status,
        { EffectiveFrom: var from } when from > day => PackEditionStatus.Announced,
        _ => On(day).Version == edition.Name ? PackEditionStatus.InForce : PackEditionStatus.Superseded,
    };
}
