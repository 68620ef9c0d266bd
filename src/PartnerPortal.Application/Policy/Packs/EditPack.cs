using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>An operator gives parameters of a draft other values. An announced pack never changes.</summary>
public sealed class EditPack(PortalDbContext db)
{
    public sealed record Command(string Version, IReadOnlyList<PackValue> Values);

    public async Task<Result> Handle(Actor actor, Command command, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManagePacks).Refused(out var refusal)) return refusal;
        if (await db.PackEditions.SingleOrDefaultAsync(edition => edition.Name == command.Version, ct) is not { } edition)
            return PolicyPacks.Named(command.Version) is not null ? PackRefusals.Immutable(command.Version) : PackRefusals.Unknown(command.Version);
        if (edition.Change(command.Values).Refused(out refusal)) return refusal;

        return await db.Commit(actor, ct);
    }
}
