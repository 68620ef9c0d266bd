namespace PartnerPortal.Application.Policy.Impact;

/// <summary>What lies between two tenants or on one and is no fact of a party: partnerships, agreements, that a customer has partners.</summary>
internal sealed class Ties(PartyBook book)
{
    // One byte each, so that readers that write side by side don't meet.
    private readonly bool[] _agreed = new bool[book.Count], _served = new bool[book.Count];
    private readonly HashSet<(int, int)> _partners = [];

    /// <summary>The two tenants, if both are on record.</summary>
    public (int Seller, int Buyer)? Find(Guid seller, Guid buyer) =>
        book.Find(seller) is >= 0 and var one && book.Find(buyer) is >= 0 and var other ? (one, other) : null;

    /// <summary>Those of a row: its second and third columns.</summary>
    public (int Seller, int Buyer)? Find(EstateScan.Row row) => Find(row.Key(1), row.Key(2));

    public void ArePartners((int Seller, int Buyer) pair)
    {
        lock (_partners) _partners.Add(pair);
    }

    public void AreRelated((int Seller, int Buyer) pair) => _served[pair.Buyer] = true;

    public void Agreed(Guid tenant)
    {
        if (book.Find(tenant) is >= 0 and var number) _agreed[number] = true;
    }

    public LinkTraits Of((int Seller, int Buyer) pair)
    {
        var traits = _agreed[pair.Buyer] ? LinkTraits.Agreement : LinkTraits.None;
        return book[book.Of(pair.Buyer).Class].IsCspPartner && (_partners.Contains(pair) || _partners.Contains((pair.Buyer, pair.Seller))) ? traits | LinkTraits.AlsoPartners : traits;
    }

    public LinkTraits Record(Guid? partner, (int Seller, int Buyer) pair) => partner is null ? LinkTraits.None
        : LinkTraits.Recorded | (partner == book.Of(pair.Buyer).Owner ? LinkTraits.RecordedIsBuyer : LinkTraits.None);

    public LinkTraits Others((int Seller, int Buyer) pair) => _served[pair.Buyer] ? LinkTraits.OtherPartners : LinkTraits.None;
}
