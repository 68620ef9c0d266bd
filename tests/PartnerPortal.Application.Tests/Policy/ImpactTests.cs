using System.Text;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Tests.Policy;

/// <summary>What a pack or a fact would change, over everything that is stored.</summary>
public sealed class ImpactTests : PackStory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await GiveMiraeSubscriptions();
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Mina, "mirae.onmicrosoft.com", adminRights: true)));
        Granted(await Ask(Cast.Elena, "mirae.onmicrosoft.com"));
    }

    [Fact]
    public async Task A_changed_parameter_is_felt_where_its_rule_looks_and_nowhere_else()
    {
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.MissingPartnerOfRecord), "Block")));

        var impact = await Preview(new("2027-03"));

        Assert.Equal(("2021-05", "2027-03", 4, 1), (impact.Before, impact.After, impact.Judged, impact.Changed));
        Assert.Equal(new ImpactGroup("R-104", PolicyAction.OrderPlace, LinkKind.Subscription, Outcome.Warn, Outcome.Block, 1, 1), Assert.Single(impact.Groups));
        var row = Assert.Single(impact.Links);
        Assert.Equal(("Hanbit Distribution", "mirae.onmicrosoft.com"), (row.Seller.Legal, row.BuyerDomain));
        Assert.Equal(("Hanbit Distribution", 1), (Assert.Single(impact.Partners).Partner.Legal, impact.Partners[0].Refused));
    }

    [Fact]
    public async Task The_pack_in_force_changes_nothing()
    {
        var impact = await Preview(new());

        Assert.Equal((4, 0), (impact.Judged, impact.Changed));
        Assert.Empty(impact.Groups);
    }

    [Fact]
    public async Task A_suspended_partner_is_felt_on_each_of_its_links()
    {
        var impact = await Preview(new(Fact: new FactChange(Organization: Cast.Hanbit.Organization, Enrollment: EnrollmentStatus.Suspended)));

        Assert.Equal(3, impact.Changed);
        Assert.All(impact.Groups, group => Assert.Equal((PolicyAction.OrderPlace, Outcome.Block), (group.Action, group.After)));
        Assert.DoesNotContain(impact.Links, link => link.Seller.Legal == "Dongbaek Cloud");
    }

    [Fact]
    public async Task A_tenant_of_another_kind_is_felt_by_whoever_sells_or_asks_to()
    {
        var impact = await Preview(new(Fact: new FactChange(Cast.Mirae.Tenant, TenantKind.CspTransaction)));

        Assert.Equal(4, impact.Changed);
        Assert.Contains(impact.Groups, group => group is { Rule: "R-056", Kind: LinkKind.Request, Action: PolicyAction.RelationAccept, After: Outcome.Block });
        Assert.Contains(impact.Groups, group => group is { Rule: "R-056", Kind: LinkKind.Relationship, Action: PolicyAction.OrderPlace, After: Outcome.Block });
    }

    [Fact]
    public async Task Both_verdicts_follow_the_asked_day()
    {
        var impact = await Preview(new("2023-10", new DateOnly(2027, 3, 1)));

        Assert.Equal(new DateOnly(2027, 3, 1), impact.On);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_preview()
    {
        var before = (await Filed()).Count;

        await Preview(new("2026-05"));

        Assert.Equal(before, (await Filed()).Count);
        Assert.Equal("2021-05", (await InForce()).Version);
    }

    [Fact]
    public async Task The_list_can_be_taken_out_and_that_is_recorded()
    {
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.MissingPartnerOfRecord), "Block")));
        using var file = new MemoryStream();

        Granted(await Portal.Run((ExportImpact useCase) => useCase.Handle(Nari, new(new("2027-03"), ["kind", "id"]), () => file, default)));

        var lines = Encoding.UTF8.GetString(file.ToArray()).Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("Hanbit Distribution,hanbit.onmicrosoft.com,Mirae Hospital,mirae.onmicrosoft.com,order.place,R-104,Warn,Block", lines[1], StringComparison.Ordinal);
        Assert.Contains(await Portal.Run((PortalDbContext db) => Task.FromResult(db.ActivityRecords.Select(r => r.Operation).ToList())), operation => operation == "export_impact");
    }

    [Fact]
    public async Task Only_the_operator_looks_over_everybodys_business()
    {
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((PreviewImpact useCase) => useCase.Handle(Cast.Mina, new("2026-05"), default))).Code);
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ExportImpact useCase) => useCase.Handle(Cast.Mina, new(new(), []), () => Stream.Null, default))).Code);
        Assert.Equal("pack.unknown", Refused(await Portal.Run((PreviewImpact useCase) => useCase.Handle(Nari, new("2020-01"), default))).Code);
    }

    private async Task<PreviewImpact.Details> Preview(PreviewImpact.Query query) =>
        Granted(await Portal.Run((PreviewImpact useCase) => useCase.Handle(Nari, query, default)));
}
