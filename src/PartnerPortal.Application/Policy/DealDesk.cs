using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// What sending an invitation or a request has in common: find whom it is addressed to, lay out the facts, ask the
/// policy. Preview and sending go the same way; a preview stops after the decision.
/// </summary>
public sealed class DealDesk(TargetFinder targets, FactFinder facts, PolicyDesk policy)
{
    /// <param name="Target">The addressed tenant, or null: whoever holds the link decides.</param>
    /// <param name="IsOnRecord">The addressed tenant's facts are known, so they were checked.</param>
    public sealed record Deal(TenantId? Target, bool IsOnRecord, PolicyQuery Query);

    /// <param name="Recipient">Null: nobody is named yet.</param>
    public sealed record Letter(string? Recipient, bool KeepsLink = true);

    public TimeSpan LinkLifetime => policy.Pack.LinkLifetime;

    public TimeSpan CoolDown => policy.Pack.CoolDown;

    public async Task<Result<Deal>> Lay(Actor actor, PolicyAction action, string? typed, Letter letter, CancellationToken ct)
    {
        if ((await targets.Find(typed, ct)).Refused(out var refusal, out var target)) return refusal;

        var query = await facts.Deal(action, actor.Tenant, target.IsOnRecord ? target.Tenant : null, actor.Standing, ct);
        return new Deal(target.Tenant, target.IsOnRecord, query with { Link = new LinkFacts(letter.KeepsLink), Sending = await facts.Sent(actor, letter.Recipient, ct) });
    }

    /// <summary>The question about one's own organisation, where nothing of it changes but what the caller adds.</summary>
    public async Task<PolicyQuery> OwnAffair(Actor actor, PolicyAction action, CancellationToken ct) =>
        await facts.Deal(action, actor.Tenant, null, actor.Standing, ct) with { Own = new OwnFacts() };

    public Decision Preview(PolicyQuery query) => policy.Preview(query);

    public Decision File(Actor actor, PolicyQuery query, string addressee) => policy.File(actor, query, addressee);
}
