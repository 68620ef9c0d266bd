using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>A firm of a small world. It acts from, and is addressed at, its CSP tenant, if it has a tier, and one more tenant of some kind.</summary>
internal sealed record SmallFirm(Tier Tier, TenantKind Other)
{
    public static IReadOnlyList<SmallFirm> Every { get; } =
        [.. from tier in Enum.GetValues<Tier>() from kind in Enum.GetValues<TenantKind>() select new SmallFirm(tier, kind)];

    public IEnumerable<TenantKind> Tenants => Tier is Tier.None ? [Other] : [TenantKind.CspTransaction, Other];

    /// <summary>One of its tenants, as the policy is told of it. A partner's tenant may be typed a customer's by mistake (T-24).</summary>
    public PartyFacts At(TenantKind kind, int number, CorporateGroupId? group) =>
        new(new OrganizationId(new Guid(number, 1, 0, new byte[8])), Cast.Duri.Name, new TenantId(new Guid(number, 2, (short)kind, new byte[8])), kind)
        {
            Tier = Tier,
            Enrollment = Tier is Tier.None ? null : EnrollmentStatus.Active,
            IsCspPartner = Tier is not Tier.None,
            Group = group,
        };
}

/// <summary>What one firm may sell to another in some graph or other.</summary>
[Flags]
internal enum Sales
{
    None = 0,
    Ordinary = 1,
    ToCspTenant = 2,
}

/// <summary>
/// What any two firms may do with each other under some rules. A deal is judged by its two sides, their links and the
/// recorded third: so every graph is made of such pairs, and what no pair may do happens in no graph.
/// </summary>
internal sealed class SmallWorlds
{
    private static readonly CorporateGroupId OneGroup = new(new Guid(1, 9, 0, new byte[8]));

    private readonly Dictionary<(SmallFirm Seller, SmallFirm Buyer, bool AreAffiliated), Sales> _sales;

    public SmallWorlds(RuleSet rules) => _sales = (
        from seller in SmallFirm.Every
        from buyer in SmallFirm.Every
        from affiliated in new[] { false, true }
        select (seller, buyer, affiliated)).AsParallel().ToDictionary(pair => pair, pair => Judge(rules, pair.seller, pair.buyer, pair.affiliated));

    public Sales this[SmallFirm seller, SmallFirm buyer, bool areAffiliated] => _sales[(seller, buyer, areAffiliated)];

    /// <summary>One firm of each sort that the rules tell apart: firms that sell alike and are sold to alike change no world.</summary>
    public IReadOnlyList<SmallFirm> Sorts() => [.. SmallFirm.Every.GroupBy(Signature).Select(alike => alike.First())];

    private string Signature(SmallFirm firm) => string.Join(
        ',', from other in SmallFirm.Every from affiliated in new[] { false, true } select $"{(int)this[firm, other, affiliated]}{(int)this[other, firm, affiliated]}");

    private static Sales Judge(RuleSet rules, SmallFirm seller, SmallFirm buyer, bool areAffiliated)
    {
        var shared = areAffiliated ? OneGroup : (CorporateGroupId?)null;
        return (
            from selling in seller.Tenants
            from buying in buyer.Tenants
            where Deals(seller.At(selling, 1, shared), buyer.At(buying, 2, shared)).Any(deal => MayBe(deal, rules))
            select buying is TenantKind.CspTransaction ? Sales.ToCspTenant : Sales.Ordinary).Aggregate(Sales.None, (all, sale) => all | sale);
    }

    private static bool MayBe(PolicyQuery deal, RuleSet rules) => PolicyPacks.Shipped.Any(pack => PolicyEngine.Judge(deal, pack, rules) is not Outcome.Block);

    // Every link that may stand between the two, and everybody who may be recorded: nobody, either side, somebody else.
    private static IEnumerable<PolicyQuery> Deals(PartyFacts seller, PartyFacts buyer) =>
        from action in new[] { PolicyAction.RelationRequest, PolicyAction.RelationAccept, PolicyAction.OrderPlace, PolicyAction.TransferCreate, PolicyAction.TransferAccept }
        from partnership in new[] { (Here: false, Elsewhere: false), (Here: true, Elsewhere: false), (Here: false, Elsewhere: true) }
        from relation in new[] { false, true }
        from recorded in new OrganizationId?[] { null, seller.Organization, buyer.Organization, Cast.Mirae.Organization }
        where action is not (PolicyAction.RelationRequest or PolicyAction.RelationAccept) || recorded is null
        select new PolicyQuery(action, seller, Cast.Now)
        {
            Buyer = buyer,
            Partnership = partnership.Here,
            PartnershipElsewhere = partnership.Elsewhere,
            Relation = relation,
            Order = new OrderFacts(recorded),
        };
}
