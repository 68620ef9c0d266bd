using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Tests.Imports;

/// <summary>Each row is judged by the rules of a new request and by what stands in it.</summary>
public sealed class VerdictTests : IAsyncLifetime
{
    private ImportStage _stage = null!;

    private Cast Cast => _stage.Cast;

    public async ValueTask InitializeAsync() => _stage = await ImportStage.Open();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_partners_CSP_tenant_is_refused_and_its_corporate_one_is_imported()
    {
        var id = await _stage.Imported(Cast.Mina, ListFile.Utf8(
            ListFile.Headings,
            ListFile.Row(Cast.Dongbaek.Tenant.Value, "Dongbaek Cloud", "dongbaek.onmicrosoft.com"),
            ListFile.Row(Cast.NamsanCorporate.Value, "Namsan IT", "namsan-corp.onmicrosoft.com")));

        var refused = await _stage.Row(Cast.Mina, id, 1);
        Assert.Equal((ImportVerdict.Refused, ImportOutcome.Refused, "R-056"), (refused.Verdict, refused.Outcome, refused.Reason.Rule));
        Assert.Equal(ImportOutcome.Imported, (await _stage.Row(Cast.Mina, id, 2)).Outcome);
        Assert.Equal(Cast.NamsanCorporate, await _stage.Ask(db => db.CustomerRelationships.Select(r => r.CustomerTenant).SingleAsync()));
    }

    [Fact]
    public async Task A_refusal_by_rule_is_filed_and_one_by_the_file_is_not()
    {
        var id = await _stage.Imported(Cast.Mina, ListFile.Utf8(
            ListFile.Headings, ListFile.Row(Cast.Dongbaek.Tenant.Value, "Dongbaek Cloud", "dongbaek.onmicrosoft.com"), $"0b7c-99,Proseware,proseware.onmicrosoft.com,x", ListFile.Row(3)));

        var decisions = await _stage.Ask(db => db.PolicyDecisions.ToListAsync());
        Assert.Equal([Outcome.Block, Outcome.Warn], decisions.OrderByDescending(d => d.Outcome).Select(d => d.Outcome));
        Assert.All(decisions, decision => Assert.Equal(PolicyAction.RelationImport, decision.Action));
        Assert.Equal(decisions.Single(d => d.Outcome is Outcome.Block).Id, (await _stage.Row(Cast.Mina, id, 1)).Decision);
        Assert.Null((await _stage.Row(Cast.Mina, id, 2)).Decision);
    }

    [Fact]
    public async Task A_tenant_in_another_market_is_refused()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Utf8(
            "Microsoft ID,Company name,Domain,Country/Region",
            $"{ListFile.Stranger(1)},Coho Winery,coho.onmicrosoft.com,Japan",
            $"{ListFile.Stranger(2)},Lamna,lamna.onmicrosoft.com,대한민국",
            $"{ListFile.Stranger(3)},Fincher,fincher.onmicrosoft.com,"));

        Assert.Equal("R-041", (await _stage.Row(Cast.Mina, id, 1)).Reason.Rule);
        Assert.Equal(ImportVerdict.Warning, (await _stage.Row(Cast.Mina, id, 2)).Verdict);
        Assert.Equal(ImportVerdict.Warning, (await _stage.Row(Cast.Mina, id, 3)).Verdict);
    }

    [Theory]
    [InlineData("0b7c-99,Proseware,p.onmicrosoft.com,x", "import.row-tenant-invalid")]
    [InlineData("00000000-0000-0000-0000-000000000000,Zero,z.onmicrosoft.com,x", "import.row-tenant-invalid")]
    [InlineData(",Nobody,n.onmicrosoft.com,x", "import.row-tenant-missing")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,,n.onmicrosoft.com,x", "import.row-name-missing")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,***,n.onmicrosoft.com,x", "import.row-name-invalid")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,New,,x", "import.row-domain-missing")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,New,not a domain,x", "import.row-domain-invalid")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,New,MIRAE.onmicrosoft.com,x", "import.row-domain-elsewhere")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,Wood�grove,w.onmicrosoft.com,x", "import.row-damaged")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,Kim, Lee and Park,k.onmicrosoft.com,x", "import.row-too-many-cells")]
    [InlineData("c41d07aa-3f62-4b1c-9d20-000000000001,Advised,a.onmicrosoft.com,Advisor", "import.row-no-resale")]
    public async Task A_row_that_can_not_be_understood_says_why(string row, string code)
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Utf8(ListFile.Headings, row, ListFile.Row(2)));

        var first = await _stage.Row(Cast.Mina, id, 1);
        Assert.Equal((ImportVerdict.Refused, code), (first.Verdict, first.Reason.Refusal?.Code));
    }

    [Fact]
    public async Task A_domain_stands_for_one_tenant_in_a_file_too()
    {
        var id = await _stage.Prepared(Cast.Mina, ListFile.Utf8(
            ListFile.Headings, ListFile.Row(ListFile.Stranger(1), "One", "same.onmicrosoft.com"), ListFile.Row(ListFile.Stranger(2), "Two", "same.onmicrosoft.com")));

        Assert.Equal("import.row-domain-elsewhere", (await _stage.Row(Cast.Mina, id, 2)).Reason.Refusal?.Code);
    }

    [Fact]
    public async Task Legacy_admin_rights_are_warned_of_and_never_taken_over()
    {
        var id = await _stage.Imported(Cast.Mina, ListFile.Utf8(ListFile.Headings, ListFile.Row(Cast.Mirae.Tenant.Value, "Mirae", "mirae.onmicrosoft.com", "Reseller (DAP)")));

        Assert.Contains((await _stage.Row(Cast.Mina, id, 1)).Reason.Findings, finding => finding.Rule == "R-120");
        var relationship = await _stage.Ask(db => db.CustomerRelationships.SingleAsync());
        Assert.False(relationship.HasAdminRights);
        Assert.Null(relationship.ConsentedAt);
        Assert.Equal(Origin.PartnerCenterImport, relationship.Origin);
    }

    [Fact]
    public async Task What_the_file_says_of_a_known_tenant_is_not_believed()
    {
        await _stage.Imported(Cast.Mina, ListFile.Utf8(
            "Microsoft ID,Company name,Domain,Country", $"{Cast.Mirae.Tenant},Stolen Name,stolen.onmicrosoft.com,JP"));

        var tenant = await _stage.Ask(db => db.Tenants.SingleAsync(t => t.Id == Cast.Mirae.Tenant));
        Assert.Equal(("mirae.onmicrosoft.com", "KR", Cast.Mirae.Organization), (tenant.Domain, tenant.Country.Value, tenant.Organization));
        Assert.Equal(1, await _stage.Ask(db => db.CustomerRelationships.CountAsync(r => r.CustomerTenant == Cast.Mirae.Tenant)));
        Assert.Equal("Mirae Hospital", (await _stage.Ask(db => db.Organizations.SingleAsync(o => o.Id == Cast.Mirae.Organization))).Name.Legal);
    }

    [Fact]
    public async Task Newcomers_carry_their_origin_and_Korean_names_stay_as_written()
    {
        await _stage.Imported(Cast.Mina, ListFile.Encoded(
            ListFile.Text("Microsoft ID,회사 이름,기본 도메인 이름,관계", $"{ListFile.Stranger(1)},우드그로브 은행,woodgrove.onmicrosoft.com,대리점"), "cp949"));

        var tenant = await _stage.Ask(db => db.Tenants.SingleAsync(t => t.Domain == "woodgrove.onmicrosoft.com"));
        Assert.Equal((TenantKind.Customer, KindEvidence.ImportedRecord, Origin.PartnerCenterImport), (tenant.Kind, tenant.Evidence, tenant.Origin));
        Assert.Equal("우드그로브 은행", (await _stage.Ask(db => db.Organizations.SingleAsync(o => o.Id == tenant.Organization))).Name.Legal);
    }

    [Fact]
    public async Task Resellers_are_found_by_tenant_or_by_PartnerID()
    {
        var id = await _stage.Imported(Cast.Mina, ListFile.Utf8(
            "Name,MPN ID,Tenant ID,Domain",
            $"Namsan IT,{Cast.Namsan.PartnerId},,",
            $"Gangnam Soft,6999001,{ListFile.Stranger(1)},gangnam.onmicrosoft.com",
            "Nobody,6999002,,",
            $"Namsan IT,{Cast.Namsan.PartnerId},{ListFile.Stranger(2)},x.onmicrosoft.com",
            $"Namsan again,,{Cast.Namsan.Tenant},"), ImportKind.Resellers);

        var rows = (await _stage.Preview(Cast.Mina, id)).Rows.OrderBy(row => row.Number).ToList();
        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Imported, ImportOutcome.Refused, ImportOutcome.Refused, ImportOutcome.Refused], rows.Select(row => row.Outcome));
        Assert.Equal(["import.row-partner-id-unknown", "import.row-partner-id-elsewhere", "import.row-twice"], rows.Skip(2).Select(row => row.Reason.Refusal!.Code));
        var partnerships = await _stage.Ask(db => db.Partnerships.ToListAsync());
        Assert.All(partnerships, partnership => Assert.Equal((Cast.Hanbit.Tenant, Origin.PartnerCenterImport, null), (partnership.ProviderTenant, partnership.Origin, partnership.Invitation)));
    }

    [Fact]
    public async Task A_PartnerID_that_is_somebodys_already_is_given_to_nobody_else()
    {
        var (company, branch) = (6_200_103, 6_999_777);
        Assert.True(await _stage.Ask(db => db.Organizations.AnyAsync(o => o.Id == Cast.Namsan.Organization && o.GlobalPartnerId == PartnerId.Of(company))));
        var added = await _stage.Portal.Run((AddLocation useCase) => useCase.Handle(Cast.Elena, new AddLocation.Command("Busan", $"{branch}", CountryCode.Of("KR")), default));
        Assert.Null(added.Refusal);

        var id = await _stage.Prepared(Cast.Mina, ListFile.Utf8(
            "Name,MPN ID,Tenant ID,Domain",
            $"Impostor,{company},{ListFile.Stranger(1)},one.onmicrosoft.com",
            $"Impostor,{branch},{ListFile.Stranger(2)},two.onmicrosoft.com",
            $"First,6999778,{ListFile.Stranger(3)},three.onmicrosoft.com",
            $"Second,6999778,{ListFile.Stranger(4)},four.onmicrosoft.com",
            $"Namsan IT,{branch},{Cast.Namsan.Tenant},"), ImportKind.Resellers);
        var own = await _stage.Prepared(Cast.Mina, ListFile.Utf8("Name,MPN ID,Tenant ID,Domain", $"Namsan IT,{company},{Cast.Namsan.Tenant},"), ImportKind.Resellers);

        var rows = (await _stage.Preview(Cast.Mina, id)).Rows.OrderBy(row => row.Number).Select(row => row.Reason.Refusal?.Code).ToList();
        Assert.Equal(["import.row-partner-id-elsewhere", "import.row-partner-id-elsewhere", null, "import.row-partner-id-elsewhere", "import.row-partner-id-elsewhere"], rows);
        Assert.Null((await _stage.Row(Cast.Mina, own, 1)).Reason.Refusal);
    }

    [Theory]
    [InlineData(ImportKind.Customers)]
    [InlineData(ImportKind.Resellers)]
    public async Task Whoever_is_no_partner_has_nobody_to_import(ImportKind kind)
    {
        var id = await _stage.Prepared(Cast.Hyejin, ListFile.Utf8("Name,Tenant ID,Domain", $"Somebody,{ListFile.Stranger(1)},somebody.onmicrosoft.com"), kind);

        Assert.Contains((await _stage.Row(Cast.Hyejin, id, 1)).Reason.Findings, finding => finding is { Rule: "R-002", Outcome: Outcome.Block });
        Assert.Equal("import.nothing-to-do", (await _stage.Start(Cast.Hyejin, id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_partner_that_is_suspended_while_its_import_runs_takes_nobody_over()
    {
        var id = await _stage.Started(Cast.Mina, ListFile.Utf8(ListFile.Headings, ListFile.Row(1)));
        await _stage.Portal.Run(async (PortalDbContext db) =>
        {
            var organization = await db.Organizations.SingleAsync(o => o.Id == Cast.Hanbit.Organization);
            Assert.Null(organization.Make(EnrollmentMove.Suspend, organization.Enrollments[0].Id, Cast.Then).Refusal);
            await db.Commit(Cast.Nari, default);
        });

        await _stage.Portal.Run((RunImports job) => job.Handle(default));

        var row = await _stage.Row(Cast.Mina, id, 1);
        Assert.Equal((ImportOutcome.Refused, "R-001"), (row.Outcome, row.Reason.Rule));
        Assert.Equal(0, await _stage.Ask(db => db.CustomerRelationships.CountAsync()));
    }

    [Fact]
    public async Task Only_a_provider_has_resellers_to_import()
    {
        var id = await _stage.Prepared(Cast.Elena, ListFile.Utf8("Name,Tenant ID", $"Namsan IT,{Cast.Namsan.Tenant}"), ImportKind.Resellers);

        Assert.Equal("R-020", (await _stage.Row(Cast.Elena, id, 1)).Reason.Rule);
        Assert.Equal("import.nothing-to-do", (await _stage.Start(Cast.Elena, id)).Refusal?.Code);
    }
}
