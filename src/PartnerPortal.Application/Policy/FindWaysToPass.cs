using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;

namespace PartnerPortal.Application.Policy;

/// <summary>What would have turned a refusal into a pass: changes that were tried on the rules, one by one.</summary>
public sealed class FindWaysToPass(PortalDbContext db, PackShelf packs)
{
    /// <param name="Tried">How many single facts were told otherwise.</param>
    /// <param name="InPacks">What each pack says to the same facts, in the order of their days.</param>
    public sealed record Details(IReadOnlyList<WayToPass> Ways, int Tried, IReadOnlyList<Decision> InPacks);

    public async Task<Result<Details>> Handle(Actor actor, Guid id, CancellationToken ct)
    {
        if (await db.PolicyDecisions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } filed)
            return new Refusal(RefusalKind.NotFound, "policy.decision-unknown");

        var query = filed.Query();
        var pack = packs.Named(filed.Pack) ?? packs.InForce;
        var known = packs.Schedule.All.OrderBy(edition => edition.EffectiveFrom).ToList();
        return new Details(
            filed.Outcome is Outcome.Block ? WaysToPass.Of(query, pack, known) : [],
            WaysToPass.Tried(query),
            [.. known.Select(edition => PolicyEngine.Decide(Guid.Empty, query, edition))]);
    }
}
