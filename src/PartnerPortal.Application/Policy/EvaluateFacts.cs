using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// "What if": the rules' answer to facts that whoever asks made up. Anybody who is signed in may ask; nothing is looked
/// up, so nothing is given away, and nothing is filed.
/// </summary>
public sealed class EvaluateFacts(PolicyDesk policy)
{
    /// <param name="pack">The pack to ask, or null: the active one.</param>
    public Task<Result<Decision>> Handle(Actor actor, PolicyQuery query, string? pack, CancellationToken ct) =>
        Task.FromResult(Find(pack).Refused(out var refusal, out var edition) ? refusal : (Result<Decision>)PolicyEngine.Decide(Guid.Empty, query, edition));

    private Result<PolicyPack> Find(string? version) => version is null ? policy.Pack
        : PolicyPacks.Shipped.FirstOrDefault(pack => pack.Version == version) is { } found ? found
        : new Refusal(RefusalKind.Invalid, "policy.pack-unknown", version, string.Join(", ", PolicyPacks.Shipped.Select(pack => pack.Version)));
}
