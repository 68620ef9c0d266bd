namespace PartnerPortal.Application.Policy.Loops;

/// <summary>
/// Walks from every house that sells, hop by hop and never twice through one house, until a chain comes home by a sale or
/// reaches a CSP tenant.
/// </summary>
internal sealed class ChainSearch(ResaleGraph graph)
{
    public const int MostHops = 6;
    public const int Most = 200;

    // Where everybody sells to everybody there are more ways than anybody could look at.
    private const int MostSteps = 3_000_000;

    private readonly List<ResaleGraph.Edge[]> _found = [];
    private readonly List<ResaleGraph.Edge> _path = [];
    private readonly HashSet<int> _visited = [];
    private readonly HashSet<string> _rounds = [];
    private int _steps;

    /// <summary>The search stopped before it had seen everything.</summary>
    public bool IsCut => _found.Count > Most || _steps > MostSteps;

    /// <summary>The chains, the shortest first; one more than <see cref="Most"/> where there are more.</summary>
    public IReadOnlyList<ResaleGraph.Edge[]> Find()
    {
        graph.Prune();
        foreach (var hops in Enumerable.Range(1, MostHops))
        {
            foreach (var house in graph.Sellers.Order().ToList())
            {
                Walk(house, house, hops);
                if (IsCut) return _found;
            }
        }

        return _found;
    }

    private void Walk(int start, int house, int hopsLeft)
    {
        _visited.Add(house);
        foreach (var edge in graph.From(house))
        {
            var next = graph.HouseOf(edge.To);
            _path.Add(edge);
            _steps++;
            if (hopsLeft == 1) Keep(start, edge, next);
            else if (!_visited.Contains(next)) Walk(start, next, hopsLeft - 1);
            _path.RemoveAt(_path.Count - 1);
            if (IsCut) break;
        }

        _visited.Remove(house);
    }

    // A round is told once, wherever one begins. A forbidden sale by itself is a chain of one hop.
    private void Keep(int start, ResaleGraph.Edge last, int end)
    {
        var comesHome = end == start && last.Kind is FindLoops.HopKind.Sale && _path.Count > 1;
        if (comesHome ? _rounds.Add(string.Join(' ', _path.OrderBy(edge => (edge.Kind, edge.From, edge.To)))) : graph.IsForbidden(last) && !_visited.Contains(end)) _found.Add([.. _path]);
    }
}
