using PartnerPortal.Application.Access;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Organizations;

/// <summary>An organisation adds locations with their PartnerIDs.</summary>
public sealed class OwnLocationTests : CustomerStory
{
    private const string Busan = "6200951";
    private readonly Actor _sua;
    private readonly TenantId _second;

    public OwnLocationTests()
    {
        _sua = Cast.Person("sua", "Sua Yoon", Cast.Namsan.Organization, Cast.Namsan.Tenant, Roles.AccountAdmin);
        _second = Cast.Tenant(Cast.Namsan.Organization, "namsan-second", TenantKind.CspTransaction);
    }

    [Fact]
    public async Task An_account_admin_adds_a_branch_anywhere()
    {
        Assert.Null((await Add(Busan, country: "JP")).Refusal);

        var own = await Portal.Run((ShowOrganization useCase) => useCase.Handle(_sua, default));
        Assert.Equal([Cast.Namsan.PartnerId!.Value.ToString(), Busan], own.Locations.Select(location => location.Id.ToString()));
        Assert.Equal("Busan branch", own.Locations[1].Name);
    }

    [Fact]
    public async Task The_location_of_a_tenant_lies_in_its_country() => Assert.Equal("R-007", Refused(await Add(Busan, _second, "JP")).Rule);

    [Fact]
    public async Task The_preview_of_a_location_says_the_same_and_keeps_nothing()
    {
        var command = new AddLocation.Command("Busan branch", Busan, CountryCode.Of("JP"), _second);

        var preview = Granted(await Portal.Run((PreviewLocation useCase) => useCase.Handle(_sua, command, default)));

        Assert.Equal("R-007", preview.Findings.Single(finding => finding.Outcome is Outcome.Block).Rule);
        Assert.Equal(0, await Count<PolicyDecision>());
    }

    [Fact]
    public async Task A_tenant_uses_one_location()
    {
        Assert.Equal("R-008", Refused(await Add(Busan, Cast.Namsan.Tenant)).Rule);
        Assert.Null((await Add(Busan, _second)).Refusal);

        Assert.Equal("R-008", Refused(await Add("6200952", _second)).Rule);
    }

    [Fact]
    public async Task Two_who_add_a_location_for_one_tenant_at_once_add_one()
    {
        var results = await Task.WhenAll(Add(Busan, _second), Add("6200952", _second));

        Assert.Single(results, result => result.Refusal is null);
        Assert.Equal("R-008", results.Single(result => result.Refusal is not null).Refusal!.Rule);
    }

    [Fact]
    public async Task A_PartnerID_is_in_use_once_in_the_whole_portal()
    {
        Assert.Null((await Add(Busan)).Refusal);

        foreach (var taken in new[] { Busan, Cast.Hanbit.PartnerId!.Value.ToString(), "6200101" }) // a branch, a location, a company
            Assert.Equal("organization.partner-id-taken", Refused(await Add(taken)).Code);
    }

    [Fact]
    public async Task A_location_is_for_a_CSP_tenant_of_ones_own() =>
        Assert.All([await Add(Busan, Cast.Hanbit.Tenant), await Add(Busan, Cast.NamsanCorporate)], result => Assert.Equal("organization.unknown-tenant", Refused(result).Code));

    [Theory]
    [InlineData("0620095", "Busan", "organization.partner-id-invalid")]
    [InlineData("62", "Busan", "organization.partner-id-invalid")]
    [InlineData("=6200951", "Busan", "organization.partner-id-invalid")]
    [InlineData(Busan, "–", "organization.location-name-missing")]
    [InlineData(Busan, "x", "organization.location-name-missing")]
    public async Task What_is_misshapen_is_named(string id, string name, string code)
    {
        var command = new AddLocation.Command(name, id, CountryCode.Of("KR"));

        Assert.Equal(code, Refused(await Portal.Run((AddLocation useCase) => useCase.Handle(_sua, command, default))).Code);
    }

    [Fact]
    public async Task Whoever_is_no_admin_adds_none()
    {
        var minho = _sua with { Roles = Roles.SalesAgent | Roles.AdminAgent };
        var command = new AddLocation.Command("Busan branch", Busan, CountryCode.Of("KR"));

        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((AddLocation useCase) => useCase.Handle(minho, command, default))).Code);
    }

    private Task<Result> Add(string id, TenantId? tenant = null, string country = "KR") => Portal.Run((AddLocation useCase) =>
        useCase.Handle(_sua, new AddLocation.Command("Busan branch", id, CountryCode.Of(country), tenant), default));
}
