using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>One pack with each of its parameters beside its base's, and what can still be done with it.</summary>
public sealed class ShowPack(PortalDbContext db, PackShelf packs)
{
    /// <param name="Base">The value in the pack that it was made from; for a shipped one, in the founding pack.</param>
    public sealed record Value(string Name, ParameterKind Kind, IReadOnlyList<string> Rules, IReadOnlyList<string> Choices, string Base, string Current)
    {
        public bool IsChanged => Base != Current;
    }

    /// <param name="Open">What the pack's state still allows; who may do it is another question.</param>
    public sealed record Details(
        string Version, string Base, PackEditionStatus? Status, DateOnly? EffectiveFrom, AnnouncementId? Announcement, bool MayEdit,
        IReadOnlyList<PackEditionMove> Open, IReadOnlyList<Value> Values);

    public async Task<Result<Details>> Handle(Actor actor, string version, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePacks).Refused(out var refusal)) return refusal;
        if (await db.PackEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Name == version, ct) is { } kept)
            return Of(kept, await Base(kept, ct));
        if (PolicyPacks.Named(version) is not { } shipped) return PackRefusals.Unknown(version);

        var isFounding = shipped.Version == PolicyPacks.Founding.Version;
        PackEditionStatus? status = isFounding ? packs.InForce.Version == version ? PackEditionStatus.InForce : PackEditionStatus.Superseded : null;
        return new Details(version, PolicyPacks.Founding.Version, status, null, null, MayEdit: false, isFounding ? [] : [PackEditionMove.Announce], Compare(PolicyPacks.Founding, shipped));
    }

    private Details Of(PackEdition kept, PolicyPack source)
    {
        var status = packs.Schedule.StatusOf(kept, packs.Today);
        return new Details(
            kept.Name, source.Version, status, kept.EffectiveFrom, kept.Announcement, MayEdit: status is PackEditionStatus.Draft,
            [.. new[] { PackEditionMove.Announce, PackEditionMove.Withdraw }.Where(move => PackEdition.After(status, move) is not null)], Compare(source, kept.Pack()));
    }

    private async Task<PolicyPack> Base(PackEdition kept, CancellationToken ct) =>
        kept.IsShipped ? PolicyPacks.Founding
        : PolicyPacks.Named(kept.Base) ?? (await db.PackEditions.AsNoTracking().SingleAsync(edition => edition.Name == kept.Base, ct)).Pack();

    private static IReadOnlyList<Value> Compare(PolicyPack source, PolicyPack pack) =>
        [.. PackParameters.All.Select(p => new Value(p.Name, p.Kind, p.Rules, p.Choices, p.Read(source), p.Read(pack)))];
}
