using PartnerPortal.Application.Access;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.Policy;

/// <summary>A fact that is imagined is about somebody and makes a difference, or is refused.</summary>
public sealed class ImagineFactTests : PackStory
{
    [Fact]
    public async Task Whose_fact_it_is_may_be_said_by_domain_tenant_or_PartnerID()
    {
        foreach (var typed in new[] { "hanbit.onmicrosoft.com", Cast.Hanbit.Tenant.ToString(), Cast.Hanbit.PartnerId!.Value.ToString() })
        {
            var fact = Granted(await Imagine(new(typed, Enrollment: EnrollmentStatus.Suspended)));

            Assert.Equal(("Hanbit Distribution", "hanbit.onmicrosoft.com"), (fact.Name.Legal, fact.Domain));
            Assert.Equal(new FactChange(Organization: Cast.Hanbit.Organization, Enrollment: EnrollmentStatus.Suspended), fact.Fact);
            Assert.Equal([EnrollmentStatus.Active], fact.EnrollmentsNow);
        }
    }

    [Fact]
    public async Task A_kind_is_imagined_of_one_tenant()
    {
        var fact = Granted(await Imagine(new("mirae.onmicrosoft.com", TenantKind.CspTransaction)));

        Assert.Equal((new FactChange(Cast.Mirae.Tenant, TenantKind.CspTransaction), TenantKind.Customer), (fact.Fact, fact.KindNow));
    }

    [Theory]
    [InlineData("nowhere.example", EnrollmentStatus.Suspended, "impact.nobody-there")]
    [InlineData("", EnrollmentStatus.Suspended, "impact.nobody-there")]
    [InlineData("mirae.onmicrosoft.com", EnrollmentStatus.Suspended, "impact.not-enrolled")]
    [InlineData("hanbit.onmicrosoft.com", EnrollmentStatus.Active, "impact.is-so")]
    [InlineData("hanbit.onmicrosoft.com", null, "impact.fact-incomplete")]
    public async Task What_would_change_nothing_is_refused(string target, EnrollmentStatus? status, string code) =>
        Assert.Equal(code, Refused(await Imagine(new(target, Enrollment: status))).Code);

    [Fact]
    public async Task A_fact_by_ids_is_held_to_the_same()
    {
        Assert.Equal("impact.nobody-there", await Objection(new(TenantId.New(Portal.Clock.Now), TenantKind.Customer)));
        Assert.Equal("impact.nobody-there", await Objection(new(Organization: OrganizationId.New(Portal.Clock.Now), Enrollment: EnrollmentStatus.Suspended)));
        Assert.Equal("impact.is-so", await Objection(new(Cast.Mirae.Tenant, TenantKind.Customer)));
        Assert.Equal("impact.fact-incomplete", await Objection(new(Cast.Mirae.Tenant)));
        Assert.Equal("impact.fact-incomplete", await Objection(new(Cast.Mirae.Tenant, TenantKind.UserOnly, Cast.Hanbit.Organization, EnrollmentStatus.Suspended)));
    }

    [Fact]
    public async Task Only_the_operator_looks_somebody_up_this_way() =>
        Assert.Equal("access.lacks-permission", Refused(await Imagine(new("mirae.onmicrosoft.com", TenantKind.UserOnly), Cast.Mina)).Code);

    private Task<Result<ImagineFact.Details>> Imagine(ImagineFact.Query query, Actor? by = null) =>
        Portal.Run((ImagineFact useCase) => useCase.Handle(by ?? Nari, query, default));

    private async Task<string> Objection(FactChange fact) =>
        Refused(await Portal.Run((PreviewImpact useCase) => useCase.Handle(Nari, new(Fact: fact), default))).Code;
}
