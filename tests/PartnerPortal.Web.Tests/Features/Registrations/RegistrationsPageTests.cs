using Bunit;
using PartnerPortal.Application.Registrations;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Registrations;
using PartnerPortal.Tests;
using PartnerPortal.Web.Features.Registrations;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Registrations;

public sealed class RegistrationsPageTests : PortalComponentTest
{
    [Fact]
    public async Task The_reason_for_one_applicant_is_not_offered_for_the_next()
    {
        await Ask("Bada Marine", "bada", TenantId.New(Cast.Then));
        await Ask("Sol Trading", "sol", TenantId.New(Cast.Then.AddDays(1)));
        var page = Open<RegistrationsPage>(Cast.Nari, PortalUrls.Registrations);
        page.WaitForElement("[data-act=decline]");
        page.FindAll("[data-act=decline]")[0].Click();
        page.Find("[data-field=reason]").Change("Not in the register");
        page.Find("[data-dialog=decline] button:not([data-act])").Click();

        page.FindAll("[data-act=decline]")[1].Click();

        Assert.Empty(page.Find("[data-field=reason]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_operator_reads_from_whom_a_tenant_comes_before_approving()
    {
        await Ask("Bada Marine", "bada", Cast.NamsanCorporate);
        var page = Open<RegistrationsPage>(Cast.Nari, PortalUrls.Registrations);

        page.WaitForElement("[data-on-record]");
        page.Find("[data-act=approve]").Click();

        Assert.Contains("Namsan IT", page.Find("[data-dialog=confirm]").TextContent, StringComparison.Ordinal);
    }

    private async Task Ask(string name, string slug, TenantId tenant)
    {
        var applicant = new Applicant(tenant, $"{slug}'s account", "Sumi Bae", $"sumi@{slug}.example");
        var command = new AskToRegister.Command(name, "", $"{slug}.onmicrosoft.com", CountryCode.Of("KR"));
        Assert.Null((await Portal.Run((AskToRegister useCase) => useCase.Handle(applicant, Language.English, command, default))).Refusal);
    }
}
