using System.Runtime.InteropServices;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Policy.Impact;

/// <summary>What else a verdict rests on, beside the classes of the two sides. Part of the key under which it is kept.</summary>
[Flags]
internal enum LinkTraits
{
    None = 0,
    SameOwner = 1,
    AdminRights = 2,
    Agreement = 4,
    Recorded = 8,
    RecordedIsBuyer = 16,
    OtherPartners = 32,
    AlsoPartners = 64,
    NewCommerceRuns = 128,
    InUse = 256,
}

/// <summary>
/// Judges each distinct pair of classes once, twice over: as it is, and as it would be. Used by one reader at a time.
/// </summary>
internal sealed class LinkJudge(EstateQuestion question, PartyBook book)
{
    private static readonly OrganizationId Mine = new(new Guid(1, 0, 0, new byte[8])), Yours = new(new Guid(2, 0, 0, new byte[8])), Recorded = new(new Guid(3, 0, 0, new byte[8]));

    private readonly Dictionary<(long Before, long After), ChangedVerdict[]> _kept = [];

    private readonly int[] _hardest = new int[(int)Outcome.Block + 1];
    private long _judged;

    public ImpactTally Tally => ImpactTally.Of(_judged, _hardest);

    public List<ChangedLink> Changed { get; } = [];

    /// <param name="row">Its first column is the link's key, read only when a verdict differs: most don't.</param>
    public void Judge(LinkKind kind, (int Seller, int Buyer) pair, LinkTraits traits, EstateScan.Row row)
    {
        var (seller, buyer) = pair;
        var (one, other) = (book.Of(seller), book.Of(buyer));
        if (one.Owner == other.Owner) traits |= LinkTraits.SameOwner;
        var key = (Key(one.Class, other.Class, kind, traits), Key(book.ImaginedOf(seller), book.ImaginedOf(buyer), kind, traits));
        ref var verdicts = ref CollectionsMarshal.GetValueRefOrAddDefault(_kept, key, out var isKnown);
        if (!isKnown) verdicts = Decide(kind, (one.Class, other.Class), (book.ImaginedOf(seller), book.ImaginedOf(buyer)), traits);

        _judged++;
        if (verdicts!.Length == 0) return;

        _hardest[(int)verdicts.Max(verdict => verdict.After)]++;
        foreach (var verdict in verdicts)
            Changed.Add(new ChangedLink(kind, row.Key(0), new TenantId(one.Tenant), new TenantId(other.Tenant), new OrganizationId(one.Owner), verdict));
    }

    private static long Key(int seller, int buyer, LinkKind kind, LinkTraits traits) => ((long)seller << 40) | ((long)buyer << 16) | ((long)kind << 12) | (long)traits;

    private ChangedVerdict[] Decide(LinkKind kind, (int Seller, int Buyer) now, (int Seller, int Buyer) then, LinkTraits traits) =>
    [
        .. Questions.Of(kind, traits).Select(ask => question.Compare(ask(Side(now.Seller, Mine), Other(now.Buyer, traits), question.On), ask(Side(then.Seller, Mine), Other(then.Buyer, traits), question.On)))
            .OfType<ChangedVerdict>(),
    ];

    private PartyFacts Side(int party, OrganizationId organization) => book[party] with { Organization = organization };

    private PartyFacts Other(int party, LinkTraits traits) => Side(party, traits.HasFlag(LinkTraits.SameOwner) ? Mine : Yours);

    /// <summary>What is asked about a stored link: the next act on it, not the one by which it came.</summary>
    private static class Questions
    {
        public static IEnumerable<Func<PartyFacts, PartyFacts, DateTimeOffset, PolicyQuery>> Of(LinkKind kind, LinkTraits traits) => kind switch
        {
            LinkKind.Relationship => [On(PolicyAction.OrderPlace, traits | LinkTraits.Recorded), On(PolicyAction.RelationRemove, traits)],
            LinkKind.Subscription => [On(PolicyAction.OrderPlace, traits), On(PolicyAction.RelationRemove, traits)],
            LinkKind.Request => [On(PolicyAction.RelationAccept, traits)],
            LinkKind.Invitation => [On(PolicyAction.PartnershipAccept, traits)],
            _ => [On(PolicyAction.PartnershipAccept, traits), On(PolicyAction.PartnershipEnd, traits)],
        };

        private static Func<PartyFacts, PartyFacts, DateTimeOffset, PolicyQuery> On(PolicyAction action, LinkTraits traits) => (seller, buyer, at) => new PolicyQuery(action, seller, at)
        {
            Buyer = buyer,
            Relation = action is PolicyAction.OrderPlace or PolicyAction.RelationRemove,
            Partnership = action is PolicyAction.PartnershipEnd || (action is PolicyAction.OrderPlace && traits.HasFlag(LinkTraits.AlsoPartners)),
            AdminRights = traits.HasFlag(LinkTraits.AdminRights),
            CustomerAgreement = traits.HasFlag(LinkTraits.Agreement),
            OtherPartnersOfBuyer = traits.HasFlag(LinkTraits.OtherPartners) ? 1 : 0,
            Order = OrderFacts.Plain with { PartnerOfRecord = PorOf(seller, buyer, traits) },
            Ending = EndingOf(action, traits),
        };

        private static EndingFacts EndingOf(PolicyAction action, LinkTraits traits) => action is PolicyAction.RelationRemove
            ? new() { ByPartner = true, Active = traits.HasFlag(LinkTraits.InUse) ? 1 : 0, NotRunOut = traits.HasFlag(LinkTraits.NewCommerceRuns) ? 1 : 0 }
            : EndingFacts.Nothing;

        private static OrganizationId? PorOf(PartyFacts seller, PartyFacts buyer, LinkTraits traits) =>
            seller.Tier is not Tier.IndirectProvider ? null
            : traits.HasFlag(LinkTraits.RecordedIsBuyer) ? buyer.Organization
            : traits.HasFlag(LinkTraits.Recorded) ? Recorded : null;
    }
}
