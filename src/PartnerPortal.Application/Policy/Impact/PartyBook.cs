using System.Runtime.InteropServices;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>
/// Every tenant on record, reduced to a number: tenants about which the rules know the same are of one class. A million
/// tenants make some hundred classes, so that a verdict is found once for each pair of them.
/// </summary>
internal sealed class PartyBook
{
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly Dictionary<PartyFacts, int> _classes = [];
    private readonly Dictionary<int, int> _imagined = [];
    private readonly List<PartyFacts> _facts = [];
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    public PartyFacts this[int party] => _facts[party];

    public Entry Of(int number) => _entries[number];

    /// <summary>The tenant's number, or below zero: not on record.</summary>
    public int Find(Guid tenant) => _numbers.TryGetValue(tenant, out var number) ? number : -1;

    /// <summary>The tenant's class under the imagined fact.</summary>
    public int ImaginedOf(int number) => _imagined.Count > 0 && _imagined.TryGetValue(number, out var party) ? party : _entries[number].Class;

    public void Reserve(int tenants)
    {
        _numbers.EnsureCapacity(tenants);
        _entries.EnsureCapacity(tenants);
    }

    public void Add(Guid tenant, Guid owner, int party)
    {
        _numbers[tenant] = _entries.Count;
        _entries.Add(new Entry(tenant, owner, party));
    }

    public void Imagine(int number, Func<PartyFacts, PartyFacts> change) => _imagined[number] = ClassOf(change(_facts[_entries[number].Class]));

    public int ClassOf(PartyFacts facts)
    {
        ref var party = ref CollectionsMarshal.GetValueRefOrAddDefault(_classes, facts, out var isKnown);
        if (isKnown) return party;

        _facts.Add(facts);
        return party = _facts.Count - 1;
    }

    public readonly record struct Entry(Guid Tenant, Guid Owner, int Class);
}
