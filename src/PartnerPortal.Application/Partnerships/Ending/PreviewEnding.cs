using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>
/// What stays behind if the provider ended the partnership now, in numbers and by name, and what the rules would say to
/// recording another reseller instead; nothing is kept.
/// </summary>
public sealed class PreviewEnding(PortalDbContext db, EndingDesk desk, PorDesk por)
{
    /// <param name="Successor">The partnership with the reseller that is to be recorded instead, or null: none yet.</param>
    public sealed record Query(PartnershipId Id, PartnershipId? Successor = null);

    /// <param name="EndsAt">When the end takes effect that the reseller asked for itself, or null: it has not.</param>
    /// <param name="Customers">Customers that the two share, by name.</param>
    /// <param name="Supported">Subscriptions whose support contact is the reseller.</param>
    /// <param name="AdminRights">Customers in whose tenants the provider itself holds legacy admin rights.</param>
    /// <param name="TenantAccess">The provider has admin access to the reseller's own tenant.</param>
    /// <param name="Successors">Other resellers of the provider.</param>
    public sealed record Details(
        CompanyName Reseller, DateTimeOffset Since, DateTimeOffset? EndsAt, Decision Decision, IReadOnlyList<CompanyName> Customers, IReadOnlyList<Line> Recorded,
        int Supported, IReadOnlyList<CompanyName> AdminRights, bool TenantAccess, IReadOnlyList<Successor> Successors);

    /// <param name="Verdict">What the rules say to recording the successor, or null: none was named.</param>
    /// <param name="Rule">The first rule that objects or warns.</param>
    public sealed record Line(SubscriptionId Id, string Offer, CompanyName Customer, DateOnly? RenewsOn, Outcome? Verdict, string? Rule);

    public sealed record Successor(PartnershipId Partnership, CompanyName Name);

    public async Task<Result<Details>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.EndPartnerships).Refused(out var refusal)) return refusal;
        if ((await desk.Take(actor, query.Id, PartnershipMove.End, ct)).Refused(out refusal, out var partnership)) return refusal;

        var left = await db.LeftBy(partnership, ct);
        var decision = desk.Preview(await desk.Question(actor, partnership, PolicyAction.PartnershipEnd, left, declared: true, ct));
        var names = await db.NamesOf(left.Recorded.Concat(left.Supported).Select(s => (OrganizationId?)s.Customer), ct);
        var lines = new List<Line>();
        foreach (var (subscription, verdict) in await por.Preview(actor, left.Recorded, query.Successor, ct))
            lines.Add(new Line(subscription.Id, subscription.Offer, names.NameOf(subscription.Customer)!, subscription.RenewsOn, verdict?.Outcome, verdict?.Findings.FirstOrDefault(f => f.Outcome == verdict.Outcome && f.Outcome > Outcome.Allow)?.Rule));

        return new Details(
            decision.Query.Buyer!.Name, partnership.Since, partnership.EndsAt, decision,
            [.. left.Recorded.Concat(left.Supported).DistinctBy(s => s.CustomerTenant).Select(s => names.NameOf(s.Customer)!).OrderBy(n => n.Legal, StringComparer.OrdinalIgnoreCase)],
            lines, left.Supported.Count, [.. left.AdminRights.Select(r => names.NameOf(r.Customer)!)], left.TenantAccess, await Successors(partnership, ct));
    }

    private async Task<IReadOnlyList<Successor>> Successors(Partnership partnership, CancellationToken ct)
    {
        var others = await db.Partnerships.AsNoTracking()
            .Where(p => p.ProviderTenant == partnership.ProviderTenant && p.Status == PartnershipStatus.Active && p.Reseller != partnership.Reseller)
            .Select(p => new { p.Id, p.Reseller }).ToListAsync(ct);
        var names = await db.NamesOf(others.Select(o => (OrganizationId?)o.Reseller), ct);
        return [.. others.Select(o => new Successor(o.Id, names.NameOf(o.Reseller)!)).OrderBy(s => s.Name.Legal, StringComparer.OrdinalIgnoreCase)];
    }
}
