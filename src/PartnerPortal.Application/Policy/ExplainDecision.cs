using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>A filed decision in full, for whoever may see it: what was asked, what was looked at, what was found.</summary>
public sealed class ExplainDecision(PortalDbContext db)
{
    public sealed record Details(
        Guid Id, DateTimeOffset At, string AskedBy, PolicyAction Action, string Pack, Outcome Outcome, string Addressee,
        PolicyQuery Query, IReadOnlyList<Finding> Findings);

    public async Task<Result<Details>> Handle(Actor actor, Guid id, CancellationToken ct)
    {
        var decision = await db.PolicyDecisions.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(d => d.Id == id, ct);
        return decision is null
            ? new Refusal(RefusalKind.NotFound, "policy.decision-unknown")
            : new Details(
                decision.Id, decision.At, decision.AskedBy, decision.Action, decision.Pack, decision.Outcome, decision.Addressee,
                decision.Query(), decision.Findings);
    }
}
