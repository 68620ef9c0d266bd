using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>The partner's list of customers: by name, page by page in both directions, and only what a filter asks for.</summary>
public sealed class CustomerListTests : CustomerStory
{
    [Fact]
    public async Task Pages_follow_each_other_and_lead_back()
    {
        await Customers(60);

        var first = await List(new());
        var second = await List(new(After: first.Later));
        var third = await List(new(After: second.Later));
        var back = await List(new(Before: third.Earlier));

        Assert.Equal((60, 25, 25, 10), (first.Total, first.Rows.Count, second.Rows.Count, third.Rows.Count));
        Assert.Equal((null, null), (first.Earlier, third.Later));
        Assert.Equal(second.Rows, back.Rows);
        Assert.Equal(60, new[] { first, second, third }.SelectMany(page => page.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Null((await List(new(Before: second.Earlier))).Earlier);
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await Customers(3);
        await GiveAgreement(Cast.Mirae);
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com", adminRights: true), Agreed with { GrantAdminRights = true }));

        Assert.Equal("Mirae Hospital", Assert.Single((await List(new(Only: new(LegacyRights: true)))).Rows).Name.Legal);
        Assert.Equal(3, (await List(new(Only: new(AgreementMissing: true)))).Total);
        Assert.Equal(4, (await List(new(Only: new(Status: RelationshipStatus.Active)))).Total);
        Assert.Equal(0, (await List(new(Only: new(Status: RelationshipStatus.Removed)))).Total);
        Assert.Equal("Mirae Hospital", Assert.Single((await List(new(Text: "미래"))).Rows).Name.Legal);
    }

    [Fact]
    public async Task Of_many_customers_the_index_finds_by_any_part_of_a_name_in_either_script()
    {
        await Customers(2_001);
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com"), Agreed));

        foreach (var text in new[] { "미래", "미래병원", "rae hosp", "ＭＩＲＡＥ　Hospital", "mirae.onmicro" })
            Assert.Equal("Mirae Hospital", Assert.Single((await List(new(Text: text))).Rows).Name.Legal);
        Assert.Equal((2_001, 25), (await List(new(Text: "customer"))) is var many ? (many.Total, many.Rows.Count) : default);
        Assert.Equal("Customer 1999", Assert.Single((await List(new(Text: "고객 1999"))).Rows).Name.Legal);
        foreach (var text in new[] { "\"", "a\" OR \"b", "*", "NEAR(a b)", "Text:x", "a\0\0b", "%%%", "\ud800\ud800\ud800" }) Assert.Empty((await List(new(Text: text))).Rows);
    }

    [Fact]
    public async Task Who_is_not_a_customer_is_not_found_however_well_the_text_fits()
    {
        await Customers(2_001);

        Assert.Empty((await List(new(Text: "Namsan"))).Rows);
        Assert.Empty(await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Elena, "Mirae Hospital", default)));
        Assert.Empty(await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Elena, "\0\t\0", default)));
        Assert.Equal(SearchPortal.Place.Customer, Assert.Single(await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Elena, "고객 1999", default))).Place);
        Assert.Equal(
            [(SearchPortal.Place.Customer, "Customer 007")],
            (await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Elena, "customer7.onmicrosoft.com", default))).Select(row => (row.Place, row.Name.Legal)));
    }

    private async Task<ListCustomers.Page> List(ListCustomers.Query query) =>
        Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(Cast.Elena, query, default)));

    private Task Customers(int count) => Portal.Run(async (PortalDbContext db) =>
    {
        var now = Portal.Clock.Now;
        var seller = new PartyFacts(Cast.Dongbaek.Organization, new("Dongbaek Cloud"), Cast.Dongbaek.Tenant, TenantKind.CspTransaction) { Tier = Tier.DirectBill, Enrollment = EnrollmentStatus.Active };
        foreach (var number in Enumerable.Range(1, count))
        {
            var firm = Cast.Customer($"Customer {number:000}", $"고객 {number:000}", $"customer{number}");
            db.AddRange(Cast.Organizations[^1], Cast.Tenants[^1]);
            var query = new PolicyQuery(PolicyAction.RelationImport, seller, now) { Buyer = new(firm.Organization, new($"Customer {number:000}"), firm.Tenant, TenantKind.Customer) { Domain = $"customer{number}.onmicrosoft.com" } };
            var clearance = Granted(PolicyEngine.Decide(Guid.NewGuid(), query, PolicyPack.Founding).Clear());
            db.Add(CustomerRelationship.Import(clearance, CustomerRelationshipId.New(now), now));
        }

        Granted(await db.Commit(null, default));
    });
}
