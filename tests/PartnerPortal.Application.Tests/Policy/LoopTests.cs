using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Loops;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Tests.Policy;

/// <summary>Chains of resale that no single rule sees, planted and found.</summary>
public sealed class LoopTests : PackStory
{
    private static readonly CorporateGroupId Group = CorporateGroupId.From(new Guid("0192f0c1-0000-7000-8000-000000000001"));

    private readonly List<Cast.Firm> _firms = [];

    private readonly List<object> _links = [];

    [Fact]
    public async Task Honest_business_is_no_loop()
    {
        var (a, b) = (Partner("a"), Partner("b"));
        Provides(a, b);
        Sells(b, Cast.Mirae.Tenant);
        Sells(a, Corporate(b));

        Assert.Empty(await Find());
    }

    [Theory, InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public async Task A_chain_that_comes_home_is_found_with_its_path(int hops)
    {
        foreach (var i in Enumerable.Range(0, hops)) Partner($"firm{i}");
        for (var i = 0; i < hops; i++) Sells(_firms[i], Corporate(_firms[(i + 1) % hops]));

        var chain = Assert.Single(await Find());
        Assert.True(chain.ReturnsHome);
        Assert.Equal(hops, chain.Hops.Count);
        Assert.Equal(chain.Hops[0].From, chain.Hops[^1].To);
        Assert.Equal(Enumerable.Range(0, hops).Select(i => $"firm{i}"), chain.Hops.Select(hop => hop.From.Legal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_chain_of_seven_hops_is_too_long_to_matter()
    {
        foreach (var i in Enumerable.Range(0, 7)) Partner($"firm{i}");
        for (var i = 0; i < 7; i++) Sells(_firms[i], Corporate(_firms[(i + 1) % 7]));

        Assert.Empty(await Find());
    }

    [Fact]
    public async Task A_provider_that_sells_to_itself_through_its_reseller_is_found()
    {
        var (provider, reseller) = (Partner("provider"), Partner("reseller"));
        Provides(provider, reseller);
        Sells(reseller, Corporate(provider));

        var chain = Assert.Single(await Find());
        Assert.Equal([(FindLoops.HopKind.Resale, "reseller"), (FindLoops.HopKind.Sale, "provider")], chain.Hops.Select(hop => (hop.Kind, hop.To.Legal)));
    }

    [Fact]
    public async Task A_chain_through_a_corporate_group_is_found()
    {
        var (a, b, sister) = (Partner("a"), Partner("b"), Partner("sister"));
        foreach (var firm in new[] { b, sister }) Cast.Organizations.Single(o => o.Id == firm.Organization).JoinGroup(Group);
        Sells(a, Corporate(b));
        Sells(sister, Corporate(a));

        var chain = Assert.Single(await Find());
        Assert.Equal(["a", "b"], chain.Hops.Select(hop => hop.To.Legal).Order(StringComparer.Ordinal));
        Assert.Equal("sister", Assert.Single(chain.Hops, hop => hop.Group).From.Legal);
    }

    [Fact]
    public async Task A_chain_that_reaches_a_tenant_that_trades_in_csp_is_found()
    {
        var (a, b, c) = (Partner("a"), Partner("b"), Partner("c"));
        Sells(a, Corporate(b));
        Sells(b, Corporate(c, TenantKind.CspTransaction));

        var chains = await Find();
        Assert.Equal([1, 2], chains.Select(chain => chain.Hops.Count));
        Assert.All(chains, chain => Assert.Equal((false, TenantKind.CspTransaction, "c"), (chain.ReturnsHome, chain.Hops[^1].TenantKind, chain.Hops[^1].To.Legal)));
    }

    [Fact]
    public async Task What_has_ended_closes_no_loop()
    {
        var (a, b) = (Partner("a"), Partner("b"));
        Sells(a, Corporate(b));
        var back = Sells(b, Corporate(a));
        Assert.False(back.Remove(Clear(PolicyAction.RelationRemove, b, back.CustomerTenant), b.Organization, null, Cast.Then).Refused(out _));

        Assert.Empty(await Find());
    }

    [Fact]
    public async Task Only_the_operator_looks_for_them() =>
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((FindLoops useCase) => useCase.Handle(Cast.Mina, default))).Code);

    private Cast.Firm Partner(string slug)
    {
        var firm = Cast.Partner(slug, slug, slug, Tier.IndirectProvider);
        _firms.Add(firm);
        return firm;
    }

    private TenantId Corporate(Cast.Firm firm, TenantKind kind = TenantKind.PartnerCorporate) => Cast.Tenant(firm.Organization, $"corp{Cast.Tenants.Count}", kind);

    private void Provides(Cast.Firm provider, Cast.Firm reseller) =>
        _links.Add(Domain.Partnerships.Partnership.Import(Clear(PolicyAction.PartnershipImport, provider, reseller.Tenant), PartnershipId.New(Cast.Then), Cast.Then));

    private CustomerRelationship Sells(Cast.Firm seller, TenantId buyer)
    {
        var sale = CustomerRelationship.Import(Clear(PolicyAction.RelationImport, seller, buyer), CustomerRelationshipId.New(Cast.Then), Cast.Then);
        _links.Add(sale);
        return sale;
    }

    // The planted links are those of a portal that once knew less: each was cleared as between strangers.
    private Clearance Clear(PolicyAction action, Cast.Firm seller, TenantId buyer)
    {
        var owner = Cast.Tenants.Single(tenant => tenant.Id == buyer).Organization;
        var from = new PartyFacts(seller.Organization, new CompanyName("S"), seller.Tenant, TenantKind.CspTransaction) { Tier = Tier.IndirectProvider, Enrollment = EnrollmentStatus.Active, IsCspPartner = true };
        var to = new PartyFacts(owner, new CompanyName("B"), buyer, action is PolicyAction.PartnershipImport ? TenantKind.CspTransaction : TenantKind.Customer);
        if (action is PolicyAction.PartnershipImport) to = to with { Tier = Tier.IndirectReseller, Enrollment = EnrollmentStatus.Active, IsCspPartner = true };
        var query = new PolicyQuery(action, from, Cast.Then) { Buyer = to, Relation = action is PolicyAction.RelationRemove };
        Assert.False(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Clear().Refused(out var refusal, out var clearance), refusal?.Code);
        return clearance!;
    }

    private async Task<IReadOnlyList<FindLoops.Chain>> Find()
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations.Where(o => _firms.Exists(firm => firm.Organization == o.Id)));
            db.AddRange(Cast.Tenants.Where(t => _firms.Exists(firm => firm.Organization == t.Organization)));
            db.AddRange(_links);
            Granted(await db.Commit(null, default));
        });
        return Granted(await Portal.Run((FindLoops useCase) => useCase.Handle(Nari, default))).Chains;
    }
}
