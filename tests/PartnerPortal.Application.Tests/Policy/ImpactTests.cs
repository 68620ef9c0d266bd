using System.Text;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Tests.Imports;

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

        Assert.Equal(("2021-05", "2027-03", 4, 1), (impact.Before, impact.After, impact.Tally.Judged, impact.Tally.Changed));
        Assert.Equal(new ImpactGroup("R-104", PolicyAction.OrderPlace, LinkKind.Subscription, Outcome.Warn, Outcome.Block, 1, 1), Assert.Single(impact.Groups));
        var row = Assert.Single(impact.Links);
        Assert.Equal(("Hanbit Distribution", "mirae.onmicrosoft.com"), (row.Seller.Legal, row.BuyerDomain));
        Assert.Equal(("Hanbit Distribution", 1), (Assert.Single(impact.Partners).Partner.Legal, impact.Partners[0].Refused));
    }

    [Fact]
    public async Task The_pack_in_force_changes_nothing()
    {
        var impact = await Preview(new());

        Assert.Equal((4, 0), (impact.Tally.Judged, impact.Tally.Changed));
        Assert.Empty(impact.Groups);
    }

    [Fact]
    public async Task A_suspended_partner_is_felt_on_each_of_its_links()
    {
        var impact = await Preview(new(Fact: new FactChange(Organization: Cast.Hanbit.Organization, Enrollment: EnrollmentStatus.Suspended)));

        Assert.Equal(3, impact.Tally.Changed);
        Assert.All(impact.Groups, group => Assert.Equal((PolicyAction.OrderPlace, Outcome.Block), (group.Action, group.After)));
        Assert.DoesNotContain(impact.Links, link => link.Seller.Legal == "Dongbaek Cloud");
    }

    [Fact]
    public async Task A_tenant_of_another_kind_is_felt_by_whoever_sells_or_asks_to()
    {
        var impact = await Preview(new(Fact: new FactChange(Cast.Mirae.Tenant, TenantKind.CspTransaction)));

        Assert.Equal(4, impact.Tally.Changed);
        Assert.Contains(impact.Groups, group => group is { Rule: "R-056", Kind: LinkKind.Request, Action: PolicyAction.RelationAccept, After: Outcome.Block });
        Assert.Contains(impact.Groups, group => group is { Rule: "R-056", Kind: LinkKind.Relationship, Action: PolicyAction.OrderPlace, After: Outcome.Block });
    }

    [Fact]
    public async Task Every_link_is_counted_once_and_every_changed_verdict_once()
    {
        var impact = await Preview(new(Fact: new FactChange(Cast.Mirae.Tenant, TenantKind.CspTransaction)));

        Assert.Equal(4, impact.Tally.Unchanged + impact.Tally.Refused + impact.Tally.Warned + impact.Tally.Allowed);
        Assert.Equal(impact.Links.Select(link => (link.Kind, link.Id)).Distinct().Count(), impact.Tally.Changed);
        Assert.Equal(impact.Links.Count, impact.Verdicts);
        Assert.Equal(impact.Verdicts, impact.Partners.Sum(partner => partner.Refused + partner.Warned + partner.Allowed));
    }

    [Fact]
    public async Task A_pending_row_of_an_import_is_judged_by_the_act_that_it_waits_for()
    {
        await Prepare(ListFile.Row(Cast.Namsan.Tenant.Value, "Namsan IT", "namsan.onmicrosoft.com"), ListFile.Row(Cast.NamsanCorporate.Value, "Namsan IT", "namsan-corp.onmicrosoft.com"), ListFile.Row(3));

        var impact = await Preview(new(Fact: new FactChange(Organization: Cast.Hanbit.Organization, Enrollment: EnrollmentStatus.Suspended)));
        var kind = await Preview(new(Fact: new FactChange(Cast.NamsanCorporate, TenantKind.CspTransaction)));

        Assert.Equal(4 + 2, impact.Tally.Judged); // the first row is refused already and comes in no more
        var row = Assert.Single(kind.Links);
        Assert.Equal((LinkKind.ImportRow, PolicyAction.RelationImport, Outcome.Block), (row.Kind, row.Change.Action, row.Change.After));
        Assert.Equal(("Hanbit Distribution", "namsan-corp.onmicrosoft.com"), (row.Seller.Legal, row.BuyerDomain));
    }

    [Fact]
    public async Task A_row_of_somebody_new_is_named_as_the_file_names_it()
    {
        await Prepare(ListFile.Row(3));

        var impact = await Preview(new(Fact: new FactChange(Cast.Hanbit.Tenant, TenantKind.SandboxPartner)));

        var row = Assert.Single(impact.Links, link => link.Kind is LinkKind.ImportRow);
        Assert.Equal(("R-061", "Customer 3", "customer3.onmicrosoft.com"), (row.Change.Rule, row.Buyer.Legal, row.BuyerDomain));
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

    private async Task Prepare(params string[] rows) => Granted(await Portal.Run((PrepareImport useCase) =>
        useCase.Handle(Cast.Mina, new(ImportKind.Customers, "customers.csv", ListFile.Utf8([ListFile.Headings, .. rows]), ImportSettings.Guessed), default)));

    private async Task<PreviewImpact.Details> Preview(PreviewImpact.Query query) =>
        Granted(await Portal.Run((PreviewImpact useCase) => useCase.Handle(Nari, query, default)));
}
