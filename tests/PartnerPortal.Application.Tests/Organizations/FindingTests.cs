using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests.CustomerRelationships;
using PartnerPortal.Tests.Imports;

namespace PartnerPortal.Tests.Organizations;

public sealed class FindingTests : CustomerStory
{
    [Theory]
    [InlineData("동백")]
    [InlineData("CLOUD")]
    [InlineData(" Dongbaek.OnMicrosoft.com ")]
    public async Task A_partner_is_found_by_a_piece_of_its_name_in_either_language_and_by_its_domain(string typed)
    {
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        var found = await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Hyejin, typed, default));

        Assert.Equal((SearchPortal.Place.Partner, Cast.Dongbaek.Tenant), (Assert.Single(found).Place, found[0].Tenant));
    }

    [Fact]
    public async Task A_person_chooses_among_the_tenants_that_they_may_sign_in_with()
    {
        var rows = await Portal.Run((ListMemberships useCase) => useCase.Handle(Cast.Jun.User, default));

        Assert.Equal([Cast.Namsan.Tenant], rows.Select(row => row.Tenant));
    }

    [Fact]
    public async Task Tenants_stand_by_their_domains_and_are_found_by_a_piece_of_one()
    {
        var all = await Tenants(new());

        Assert.Equal(all.Select(row => row.Domain).Order(StringComparer.Ordinal), all.Select(row => row.Domain));
        Assert.Equal(2, (await Tenants(new("NAMSAN"))).Count);
        Assert.Equal([Cast.NamsanCorporate], (await Tenants(new("namsan", TenantKind.PartnerCorporate))).Select(row => row.Id));
    }

    [Fact]
    public async Task Decisions_of_one_instant_are_read_page_by_page_and_none_twice()
    {
        for (var i = 0; i <= 2 * ListDecisions.PageSize; i++) await Ask(Cast.Elena, "namsan.onmicrosoft.com");

        var read = new List<Guid>();
        var query = new ListDecisions.Query();
        do
        {
            var page = await Portal.Run((ListDecisions useCase) => useCase.Handle(Cast.Elena, query, default));
            read.AddRange(page.Rows.Select(row => row.Id));
            query = query with { Before = page.Next };
        }
        while (query.Before is not null);

        Assert.Equal(await Count<PolicyDecision>(), read.Count);
        Assert.True(read.Count > 2 * ListDecisions.PageSize);
        Assert.Equal(read.OrderDescending(), read);
    }

    [Fact]
    public async Task A_file_is_read_as_often_as_somebody_likes_before_it_is_kept()
    {
        var read = Granted(await Portal.Run((ReadImportFile useCase) => useCase.Handle(
            Cast.Elena, new ReadImportFile.Command(ImportKind.Customers, ListFile.Many(3), ImportSettings.Guessed), default)));

        Assert.Equal((3, null), (read.RowCount, read.Fault));
        Assert.Equal(0, await Count<ImportRun>());
    }

    private async Task<IReadOnlyList<ListTenants.Row>> Tenants(ListTenants.Query query) =>
        Granted(await Portal.Run((ListTenants useCase) => useCase.Handle(Cast.Nari, query, default)));
}
