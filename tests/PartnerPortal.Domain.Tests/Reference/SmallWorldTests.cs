using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>
/// Every world of up to five firms, with every tier, every kind of tenant, every corporate group and every link among them:
/// however goods travel, a tenant used for CSP transactions is never sold to.
/// </summary>
public sealed class SmallWorldTests
{
    private const int MostFirms = 5, MostHops = 6;

    private static readonly Lazy<SmallWorlds> Standard = new(() => new SmallWorlds(RuleCatalogue.Standard));

    [Fact]
    public void No_firm_may_sell_to_the_csp_tenant_of_another_whatever_their_links() => Assert.All(
        from seller in SmallFirm.Every from buyer in SmallFirm.Every from affiliated in new[] { false, true } select (seller, buyer, affiliated),
        pair => Assert.False(Standard.Value[pair.seller, pair.buyer, pair.affiliated].HasFlag(Sales.ToCspTenant), $"{pair}"));

    [Fact]
    public void No_chain_of_resale_reaches_a_csp_tenant_in_any_small_world()
    {
        var sorts = Standard.Value.Sorts();
        var chains = Worlds(sorts).Select(world => Walk(world, Standard.Value)).ToList();

        Assert.DoesNotContain(chains, chain => chain.ReachesCspTenant);
        Assert.Contains(chains, chain => chain.Hops == MostHops); // Goods do travel, by tenants that may buy.
    }

    [Fact]
    public void It_is_the_two_rules_that_keep_them_from_it()
    {
        var without = new SmallWorlds([.. RuleCatalogue.Standard.Where(rule => rule.Id is not ("R-056" or "R-065"))]);

        Assert.Contains(Worlds(without.Sorts()), world => Walk(world, without).ReachesCspTenant);
    }

    // Firms change places without changing the world: each set of sorts once, with each way to group it.
    private static IEnumerable<(SmallFirm[] Firms, int[] Groups)> Worlds(IReadOnlyList<SmallFirm> sorts) =>
        from size in Enumerable.Range(1, MostFirms)
        from chosen in Rising(size, sorts.Count)
        from groups in Groupings(size)
        select (Array.ConvertAll(chosen, sort => sorts[sort]), groups);

    private static IEnumerable<int[]> Rising(int size, int below) => size is 0
        ? [[]]
        : from rest in Rising(size - 1, below) from next in Enumerable.Range(0, below) where rest.Length is 0 || next >= rest[^1] select (int[])[.. rest, next];

    // The first firm is in the first group, each further one in a group that there is, or in the next.
    private static IEnumerable<int[]> Groupings(int size) => size is 0
        ? [[]]
        : from rest in Groupings(size - 1) from next in Enumerable.Range(0, rest.DefaultIfEmpty(-1).Max() + 2) select (int[])[.. rest, next];

    // From each firm, hop by hop: whoever bought, or an affiliate of it, sells on.
    private static (int Hops, bool ReachesCspTenant) Walk((SmallFirm[] Firms, int[] Groups) world, SmallWorlds worlds)
    {
        var (hops, reaches) = (0, false);
        for (var start = 0; start < world.Firms.Length; start++)
        {
            var holders = 1 << start;
            for (var hop = 1; hop <= MostHops && holders != 0; hop++)
            {
                (holders, var isCsp) = Hop(world, worlds, holders);
                (hops, reaches) = (holders == 0 ? hops : Math.Max(hops, hop), reaches || isCsp);
            }
        }

        return (hops, reaches);
    }

    private static (int Buyers, bool ReachesCspTenant) Hop((SmallFirm[] Firms, int[] Groups) world, SmallWorlds worlds, int holders)
    {
        var (buyers, reaches) = (0, false);
        for (var seller = 0; seller < world.Firms.Length; seller++)
        {
            if (!Holds(world.Groups, seller, holders)) continue;

            for (var buyer = 0; buyer < world.Firms.Length; buyer++)
            {
                var sales = buyer == seller ? Sales.None : worlds[world.Firms[seller], world.Firms[buyer], world.Groups[seller] == world.Groups[buyer]];
                if (sales is not Sales.None) buyers |= 1 << buyer;
                reaches |= sales.HasFlag(Sales.ToCspTenant);
            }
        }

        return (buyers, reaches);
    }

    private static bool Holds(int[] groups, int firm, int holders)
    {
        for (var other = 0; other < groups.Length; other++)
        {
            if ((holders & (1 << other)) != 0 && groups[other] == groups[firm]) return true;
        }

        return false;
    }
}
