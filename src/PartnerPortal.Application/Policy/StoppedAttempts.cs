using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>What the rules stopped before it was sent, for the lists of what was: a stopped attempt leaves its decision only.</summary>
internal static class StoppedAttempts
{
    extension(PortalDbContext db)
    {
        /// <summary>The actor's organisation's blocked decisions on one action, newest first, at most so many.</summary>
        public Task<List<PolicyDecision>> StoppedAt(PolicyAction action, Actor actor, int most, CancellationToken ct) =>
            db.PolicyDecisions.AsNoTracking().VisibleTo(actor)
                .Where(d => d.Organization == actor.Organization && d.Action == action && d.Outcome == Outcome.Block)
                .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(most).ToListAsync(ct);
    }
}
