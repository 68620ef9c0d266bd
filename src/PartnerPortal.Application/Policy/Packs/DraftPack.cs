using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>An operator begins a pack from another one, whatever became of that: its values, under a name of its own (11.1).</summary>
public sealed class DraftPack(PortalDbContext db, TimeProvider clock)
{
    public sealed record Command(string Version, string Base, IReadOnlyList<PackValue>? Values = null);

    public async Task<Result<PackEditionId>> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePacks).Refused(out var refusal)) return refusal;
        var version = command.Version.Trim();
        if (await IsTaken(version, ct)) return PackRefusals.VersionTaken(version);
        if (await Source(command.Base, ct) is not var (source, root)) return PackRefusals.Unknown(command.Base);

        var now = clock.GetUtcNow();
        if (PackEdition.Draft(PackEditionId.New(now), version, source, root, now).Refused(out refusal, out var edition)) return refusal;
        if (command.Values is { Count: > 0 } values && edition.Change(values).Refused(out refusal)) return refusal;

        db.PackEditions.Add(edition);
        return await db.Commit(actor, edition.Id, ct);
    }

    private async Task<bool> IsTaken(string version, CancellationToken ct) =>
        PolicyPacks.Named(version) is not null || await db.PackEditions.AnyAsync(edition => edition.Name == version, ct);

    private async Task<(PolicyPack Pack, string Root)?> Source(string version, CancellationToken ct)
    {
        if (PolicyPacks.Named(version) is { } shipped) return (shipped, shipped.Version);
        return await db.PackEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Name == version, ct) is { } kept ? (kept.Pack(), kept.Root) : null;
    }
}
