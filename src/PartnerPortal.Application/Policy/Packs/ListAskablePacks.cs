using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>The packs that anybody may ask and read: the one in force, and all that are shipped or were announced.</summary>
public sealed class ListAskablePacks(PackShelf packs)
{
    public sealed record Known(PolicyPack InForce, IReadOnlyList<PolicyPack> All);

    public Task<Known> Handle(CancellationToken ct) =>
        Task.FromResult(new Known(packs.InForce, [.. packs.Schedule.All.OrderBy(pack => pack.EffectiveFrom).ThenBy(pack => pack.Version, StringComparer.Ordinal)]));
}
