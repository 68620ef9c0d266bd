using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Tests.SampleData;

namespace PartnerPortal.Tests.Policy;

/// <summary>The estate in bulk is judged by the same facts as one deal by its own desk: two ways, compared over the sample world.</summary>
public sealed class EstateFactsTests(SampleWorld world) : IClassFixture<SampleWorld>
{
    private static readonly OrganizationId Somebody = OrganizationId.From(new Guid("0192f0c1-0000-7000-8000-00000000abcd"));

    [Theory, InlineData("2023-10"), InlineData("2026-05")]
    public async Task Every_relationship_is_judged_as_its_own_order_would_be(string version)
    {
        var pack = PolicyPacks.Shipped.Single(shipped => shipped.Version == version);
        var result = await Judge(new EstateQuestion(PolicyPacks.Founding, pack, world.Portal.Clock.Now));

        Assert.Equal(await Singly(PolicyPacks.Founding, pack, null), Of(result));
    }

    [Fact]
    public async Task And_so_it_is_when_a_partner_is_suspended()
    {
        var busiest = (await Relationships()).GroupBy(r => r.Partner).OrderByDescending(group => group.Count()).Select(group => group.Key).Take(4);
        var changed = 0;
        foreach (var partner in busiest)
        {
            var fact = new FactChange(Organization: partner, Enrollment: EnrollmentStatus.Suspended);
            var expected = await Singly(PolicyPacks.Founding, PolicyPacks.Founding, partner);
            Assert.Equal(expected, Of(await Judge(new EstateQuestion(PolicyPacks.Founding, PolicyPacks.Founding, world.Portal.Clock.Now, fact))));
            changed += expected.Count;
        }

        Assert.NotEqual(0, changed);
    }

    private Task<EstateJudge.Result> Judge(EstateQuestion question) => world.Portal.Run((EstateJudge judge) => judge.Judge(question, default));

    private static List<(Guid, Outcome, Outcome)> Of(EstateJudge.Result result) =>
        [.. result.Changed.Where(link => link is { Kind: LinkKind.Relationship, Verdict.Action: PolicyAction.OrderPlace }).Select(link => (link.Id, link.Verdict.Before, link.Verdict.After)).Order()];

    private Task<List<CustomerRelationship>> Relationships() => world.Portal.Run((PortalDbContext db) =>
        db.CustomerRelationships.AsNoTracking().Where(r => r.Status != RelationshipStatus.Removed).OrderBy(r => r.Since).ToListAsync());

    private async Task<List<(Guid, Outcome, Outcome)>> Singly(PolicyPack before, PolicyPack after, OrganizationId? suspended)
    {
        List<(Guid, Outcome, Outcome)> changed = [];
        foreach (var r in await Relationships())
        {
            var query = await world.Portal.Run((FactFinder facts) => facts.Deal(PolicyAction.OrderPlace, r.PartnerTenant, r.CustomerTenant, new(Roles.GlobalAdmin, HasMfa: true), default));
            if (query.Seller.Tier is Tier.IndirectProvider) query = query with { Order = OrderFacts.Plain with { PartnerOfRecord = Somebody } };
            var then = r.Partner == suspended ? query with { Seller = query.Seller with { Enrollment = EnrollmentStatus.Suspended } } : query;
            var (now, next) = (PolicyEngine.Judge(query, before), PolicyEngine.Judge(then, after));
            if (now != next) changed.Add((r.Id.Value, now, next));
        }

        return [.. changed.Order()];
    }
}
