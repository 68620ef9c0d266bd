using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// Where use cases ask the policy. <see cref="Preview"/> only looks; <see cref="File"/> puts the decision into the
/// caller's unit of work, allowed or not, so that it is kept by the same commit.
/// </summary>
public sealed class PolicyDesk(PortalDbContext db, PackShelf packs, TimeProvider clock)
{
    /// <summary>The pack in force today.</summary>
    public PolicyPack Pack => packs.InForce;

    public Decision Preview(PolicyQuery query) => PolicyEngine.Decide(Guid.CreateVersion7(clock.GetUtcNow()), query, Pack);

    /// <param name="addressee">Whom the act is addressed to, for people: an address or a name.</param>
    public Decision File(Actor actor, PolicyQuery query, string addressee) => Keep(Preview(query), actor, actor.Organization, addressee);

    /// <summary>For what the clock carries out: filed on behalf of the organisation that asked for it.</summary>
    public Decision FileFor(OrganizationId onBehalfOf, PolicyQuery query, string addressee) => Keep(Preview(query), actor: null, onBehalfOf, addressee);

    private Decision Keep(Decision decision, Actor? actor, OrganizationId onBehalfOf, string addressee)
    {
        db.PolicyDecisions.Add(PolicyDecision.Of(decision, actor, onBehalfOf, addressee));
        if (decision.Outcome is Outcome.Block) db.Record(new DecisionBlocked(decision, onBehalfOf));
        return decision;
    }
}

/// <summary>The policy refused an act; the decision of the same id says why.</summary>
internal sealed record DecisionBlocked : DomainEvent
{
    public DecisionBlocked(Decision decision, OrganizationId onBehalfOf)
        : base("policy_decision_blocked", decision.Id, onBehalfOf) =>
        Changes = [new("Action", null, decision.Query.Action.WireName), new("Rule", null, decision.Objections.First().Rule)];
}
