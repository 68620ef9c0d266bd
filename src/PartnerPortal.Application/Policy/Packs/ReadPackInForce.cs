using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy.Packs;

/// <summary>The pack in force, for whatever names it: no secret, every decision says it.</summary>
public sealed class ReadPackInForce(PackShelf packs)
{
    public Task<PolicyPack> Handle(CancellationToken ct) => Task.FromResult(packs.InForce);
}
