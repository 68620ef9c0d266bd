using PartnerPortal.Application.Policy.Impact;

namespace PartnerPortal.Application.Policy.Loops;

/// <summary>
/// Who sells to whom, by houses: a corporate group acts as one, an organisation without one is a house of its own. Only hops
/// that can lie on a chain are kept: of two million links few lead to somebody who sells on.
/// </summary>
internal sealed class ResaleGraph
{
    private readonly PartyBook _book;
    private readonly int[] _houses;
    private readonly Dictionary<int, List<Edge>> _out = [];
    private readonly bool[] _sells;
    private readonly List<Edge> _all = [];

    public ResaleGraph(PartyBook book)
    {
        (_book, _houses) = (book, new int[book.Count]);
        var known = new Dictionary<Guid, int>();
        for (var number = 0; number < book.Count; number++)
        {
            var house = book[book.Of(number).Class].Group?.Value ?? book.Of(number).Owner;
            if (!known.TryGetValue(house, out var at)) known[house] = at = known.Count;
            _houses[number] = at;
        }

        _sells = new bool[known.Count];
    }

    /// <summary>One hop between two tenants.</summary>
    public readonly record struct Edge(FindLoops.HopKind Kind, int From, int To);

    public IEnumerable<int> Sellers => _out.Keys;

    public int HouseOf(int tenant) => _houses[tenant];

    public TenantId TenantOf(int tenant) => new(_book.Of(tenant).Tenant);

    public TenantKind KindOf(int tenant) => _book[_book.Of(tenant).Class].TenantKind;

    public IReadOnlyList<Edge> From(int house) => _out.GetValueOrDefault(house) ?? [];

    public void Add(FindLoops.HopKind kind, Guid seller, Guid buyer)
    {
        if (_book.Find(seller) is not (>= 0 and var from) || _book.Find(buyer) is not (>= 0 and var to)) return;

        _sells[_houses[from]] = true;
        lock (_all) _all.Add(new Edge(kind, from, to));
    }

    /// <summary>Leaves what leads to nobody who sells on and to no CSP tenant: it ends there.</summary>
    public void Prune()
    {
        foreach (var edge in _all.Where(edge => _sells[_houses[edge.To]] || IsForbidden(edge)))
        {
            if (!_out.TryGetValue(_houses[edge.From], out var edges)) _out[_houses[edge.From]] = edges = [];
            edges.Add(edge);
        }

        _all.Clear();
    }

    /// <summary>A sale to a tenant that trades in CSP: never lawful, however it came to be.</summary>
    public bool IsForbidden(Edge edge) => edge.Kind is FindLoops.HopKind.Sale && KindOf(edge.To) is TenantKind.CspTransaction;
}
