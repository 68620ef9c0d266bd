using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests;

/// <summary>What an organisation changes at home: its tenants and its locations, under the clearance of the rules.</summary>
public sealed class OwnAffairsTests
{
    private static readonly Vouching Vouching = new("Jun Park", Cast.Now, "Licence list");

    [Fact]
    public void A_person_of_two_tenants_begins_where_they_hold_the_most_roles()
    {
        var person = User.Register(UserId.New(DateTimeOffset.UnixEpoch), "woojin", "Woojin Shim", null, "woojin@partner.example", Language.English);
        Assert.Null(person.Home);

        person.Join(Cast.Hanbit.Organization, Cast.CorporateTenantOf(Cast.Hanbit).Tenant, Roles.GlobalAdmin);
        person.Join(Cast.Hanbit.Organization, Cast.Hanbit.Tenant, Roles.GlobalAdmin | Roles.AdminAgent);

        Assert.Equal(Cast.Hanbit.Tenant, person.Home!.Tenant);
    }

    [Fact]
    public void A_tenant_is_added_as_it_was_cleared_and_counts_as_declared_once_somebody_vouches()
    {
        var tenant = Tenant.Add(Cast.Cleared(Ask.AddTenant), Vouching);

        Assert.Equal((Cast.Namsan.Organization, "namsan-corp.onmicrosoft.com", TenantKind.PartnerCorporate), (tenant.Organization, tenant.Domain, tenant.Kind));
        Assert.Equal((KindEvidence.OwnersAttestation, Vouching), (tenant.Evidence, tenant.Vouching));
        Assert.Equal(["add_tenant"], tenant.Events.Select(happened => happened.Operation));
    }

    [Fact]
    public void A_tenant_for_which_nobody_vouches_comes_in_undeclared()
    {
        var tenant = Tenant.Add(Cast.Cleared(Ask.AddTenant.WhereOwn(x => x with { IsDeclared = false })), vouching: null);

        Assert.Equal((KindEvidence.None, null), (tenant.Evidence, tenant.Vouching));
    }

    [Fact]
    public void A_tenant_that_was_let_go_can_come_to_another_organisation()
    {
        var tenant = Tenant.Add(Cast.Cleared(Ask.AddTenant), Vouching);
        tenant.Detach(Cast.Cleared(Ask.DetachTenant));
        Assert.Equal(Cast.Now, tenant.DetachedAt);

        tenant.Attach(Cast.Cleared(Ask.AddTenant.By(Cast.Duri)), vouching: null);

        Assert.Equal((Cast.Duri.Organization, null, KindEvidence.None), (tenant.Organization, tenant.DetachedAt, tenant.Evidence));
    }

    [Fact]
    public void A_clearance_to_detach_adds_nothing() =>
        Assert.Throws<InvalidOperationException>(() => Tenant.Add(Cast.Cleared(Ask.DetachTenant), Vouching));

    [Fact]
    public void A_location_is_added_as_it_was_cleared()
    {
        var location = Location.Add(Cast.Cleared(Ask.AddLocation), "Busan branch");

        Assert.Equal((PartnerId.Of(6_200_151), Cast.Namsan.Organization, Cast.Namsan.Tenant), (location.Id, location.Organization, location.Tenant));
        Assert.Equal(["create_mpn_association"], location.Events.Select(happened => happened.Operation));
    }

    [Fact]
    public void Nobody_but_the_operator_takes_back_that_a_tenant_trades_in_CSP()
    {
        var partner = Organization.Register(OrganizationId.New(Cast.Now), new CompanyName("Namsan IT"));
        partner.Enrol(Cast.Namsan.Tenant, Tier.IndirectReseller, PartnerId.Of(6_200_101), Cast.Now);
        TenantKind[] byHand = [TenantKind.PartnerCorporate, TenantKind.SharedServices, TenantKind.UserOnly];

        Assert.Equal(byHand, partner.KindsByHand);
        Assert.DoesNotContain(byHand, kind => partner.MayDeclare(TenantKind.CspTransaction, kind));
        Assert.DoesNotContain(Enum.GetValues<TenantKind>(), kind => partner.MayDeclare(kind, TenantKind.CspTransaction));
        Assert.True(partner.MayDeclare(TenantKind.Unclassified, TenantKind.PartnerCorporate));
        Assert.True(partner.MayDeclare(TenantKind.PartnerCorporate, TenantKind.PartnerCorporate));
    }

    [Theory]
    [InlineData(CloudInstance.Global, "namsan.onmicrosoft.com", true)]
    [InlineData(CloudInstance.Global, "namsan.onmicrosoft.us", false)]
    [InlineData(CloudInstance.UsGov, "namsan.onmicrosoft.us", true)]
    [InlineData(CloudInstance.China21V, "namsan.partner.onmschina.cn", true)]
    [InlineData(CloudInstance.Germany, "namsan.onmicrosoft.de", true)]
    [InlineData(CloudInstance.Global, ".onmicrosoft.com", false)]
    [InlineData(CloudInstance.Global, "a.b.onmicrosoft.com", false)]
    [InlineData(CloudInstance.Global, "-a.onmicrosoft.com", false)]
    [InlineData(CloudInstance.Global, "남산.onmicrosoft.com", false)]
    [InlineData(CloudInstance.Global, "namsan.example", false)]
    public void A_cloud_knows_the_domains_that_it_issues(CloudInstance cloud, string domain, bool issues) => Assert.Equal(issues, cloud.Issues(domain));

    [Fact]
    public void A_question_about_ones_own_affairs_says_what_changes() =>
        Assert.Throws<ArgumentException>(() => PolicyEngine.Judge(Ask.AddTenant with { Own = null }, PolicyPack.Founding));
}
