using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.Policy.Loops;

/// <summary>
/// Resale chains that no single rule sees: each hop is lawful, and together they reach a tenant that trades in CSP, or come
/// back to where they began. Found over everything that is stored.
/// </summary>
public sealed class FindLoops(PortalDbContext db, EstateScan scan)
{
    /// <summary>How one hop connects two houses: a sale to a customer, or a provider's business through a reseller.</summary>
    public enum HopKind
    {
        Sale,
        Resale,
    }

    /// <param name="Group">Whoever sells on is an affiliate of whoever was sold to: a corporate group counts as one.</param>
    public sealed record Hop(HopKind Kind, CompanyName From, CompanyName To, string Tenant, TenantKind TenantKind, bool Group);

    /// <param name="ReturnsHome">The chain ends where it began; otherwise at another partner's CSP tenant.</param>
    public sealed record Chain(IReadOnlyList<Hop> Hops, bool ReturnsHome);

    /// <param name="OrMore">There may be more than are listed.</param>
    public sealed record Details(IReadOnlyList<Chain> Chains, bool OrMore);

    public async Task<Result<Details>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePacks).Refused(out var refusal)) return refusal;

        var graph = new ResaleGraph(await new PartyReader(scan).Read(ct));
        await Read(graph, ct);
        var search = new ChainSearch(graph);
        return new Details(await Named([.. search.Find().Take(ChainSearch.Most)], graph, ct), search.IsCut);
    }

    private async Task Read(ResaleGraph graph, CancellationToken ct)
    {
        await scan.Read(
            db => db.Partnerships, partnerships => partnerships.Where(p => p.Status != PartnershipStatus.Ended).Select(p => new { p.ProviderTenant, p.ResellerTenant }),
            _ => row => graph.Add(HopKind.Resale, row.Key(0), row.Key(1)), ct);
        await scan.Read(
            db => db.CustomerRelationships, relationships => relationships.Where(r => r.Status != RelationshipStatus.Removed).Select(r => new { r.PartnerTenant, r.CustomerTenant }),
            _ => row => graph.Add(HopKind.Sale, row.Key(0), row.Key(1)), ct);
    }

    private async Task<IReadOnlyList<Chain>> Named(IReadOnlyList<ResaleGraph.Edge[]> chains, ResaleGraph graph, CancellationToken ct)
    {
        var ids = chains.SelectMany(chain => chain).SelectMany(hop => new[] { graph.TenantOf(hop.From), graph.TenantOf(hop.To) }).Distinct().ToList();
        var tenants = await db.Tenants.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var names = await db.NamesOf(tenants.Values.Select(t => (OrganizationId?)t.Organization), ct);
        return [.. chains.Select(Told)];

        Chain Told(ResaleGraph.Edge[] chain)
        {
            var returns = graph.HouseOf(chain[0].From) == graph.HouseOf(chain[^1].To);
            return new Chain([.. chain.Select((hop, i) => Of(hop, i > 0 ? chain[i - 1] : returns ? chain[^1] : null))], returns);
        }

        Hop Of(ResaleGraph.Edge hop, ResaleGraph.Edge? before)
        {
            var (from, to) = (tenants[graph.TenantOf(hop.From)], tenants[graph.TenantOf(hop.To)]);
            var byAffiliate = before is { } last && tenants[graph.TenantOf(last.To)].Organization != from.Organization;
            return new Hop(hop.Kind, names[from.Organization], names[to.Organization], to.Domain, to.Kind, byAffiliate);
        }
    }
}
