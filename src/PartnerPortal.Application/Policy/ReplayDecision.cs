using System.Text.Json;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// Judges a filed decision again: with the pack and the facts of its day, which finds the same to the last character, or with
/// other ones. Nothing is sent, changed or filed.
/// </summary>
public sealed class ReplayDecision(PortalDbContext db, PackShelf packs, FactFinder finder)
{
    /// <param name="TodaysFacts">Look both sides up anew; otherwise the facts of that moment.</param>
    /// <param name="Pack">The pack to ask, or null: the one by which it was decided.</param>
    public sealed record Query(bool TodaysFacts = false, string? Pack = null);

    /// <param name="IsSame">Every finding is the same as it was filed, bit for bit.</param>
    /// <param name="Appeared">What is found now and was not then.</param>
    /// <param name="Gone">What was found then and is not now.</param>
    public sealed record Replay(Decision Decision, bool IsSame, IReadOnlyList<Finding> Appeared, IReadOnlyList<Finding> Gone);

    public async Task<Result<Replay>> Handle(Actor actor, Guid id, Query query, CancellationToken ct)
    {
        if (await db.PolicyDecisions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } filed)
            return new Refusal(RefusalKind.NotFound, "policy.decision-unknown");
        if (packs.Asked(query.Pack ?? filed.Pack).Refused(out var refusal, out var pack)) return refusal;

        var facts = filed.Query();
        if (query.TodaysFacts && (await finder.Anew(facts, ct)).Refused(out refusal, out facts)) return refusal;
        return Compare(PolicyEngine.Decide(filed.Id, facts, pack), filed.Findings);
    }

    private static Replay Compare(Decision decision, IReadOnlyList<Finding> before)
    {
        var (then, now) = (before.Select(Written).ToList(), decision.Findings.Select(Written).ToList());
        return new Replay(
            decision, then.SequenceEqual(now),
            [.. decision.Findings.Where((_, i) => !then.Contains(now[i]))],
            [.. before.Where((_, i) => !now.Contains(then[i]))]);
    }

    private static string Written(Finding finding) => JsonSerializer.Serialize(finding);
}
