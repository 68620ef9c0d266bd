using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// "What if": the rules' answer to facts that whoever asks made up. Anybody who is signed in may ask; nothing is looked
/// up, so nothing is given away, and nothing is filed.
/// </summary>
public sealed class EvaluateFacts(PackShelf packs)
{
    /// <param name="pack">The pack to ask, or null: the active one.</param>
    public Task<Result<Decision>> Handle(Actor actor, PolicyQuery query, string? pack, CancellationToken ct) =>
        Task.FromResult(packs.Asked(pack).Refused(out var refusal, out var asked) ? refusal : (Result<Decision>)PolicyEngine.Decide(Guid.Empty, query, asked));
}
