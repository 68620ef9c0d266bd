using Bunit;
using PartnerPortal.Application.Tokens;
using PartnerPortal.Application.Tokens.Applications;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Tokens;
using PartnerPortal.Web.Features.Tokens.Applications;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Tokens;

public sealed class ApplicationsPageTests : PortalComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Whoever_may_not_manage_applications_reads_so()
    {
        var sales = await Join("sora", "Sora Han", Cast.Hanbit, Roles.SalesAgent);

        Open<ApplicationsPage>(sales, PortalUrls.Applications).WaitForElement("[data-refused='access.lacks-permission']");
    }

    [Fact]
    public async Task An_application_is_registered_and_gets_its_first_token()
    {
        Open<ApplicationsPage>(Cast.Mina, PortalUrls.Applications).WaitForElement(".empty-state");
        var page = Open<ApplicationsPage>(Cast.Mina, PortalUrls.NewApplication);
        page.WaitForElement("[data-field=name]").Change("Billing bridge");
        Assert.Empty(page.FindAll("[data-role=GlobalAdmin], [data-role=Operator]"));
        page.Find("form").Submit();
        page.WaitForElement("[data-refused='applications.roles-missing']", Patience);

        page.Find("[data-role=BillingAdmin]").Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.StartsWith($"{PortalUrls.Applications}?dialog=token&id=", Address, StringComparison.Ordinal), Patience);
        page = Open<ApplicationsPage>(Cast.Mina, Address);
        page.WaitForElement("[data-dialog=token] [data-field=name]", Patience).Change("Key");
        page.Find("form").Submit();

        var secret = page.WaitForElement("[data-secret]", Patience).TextContent;
        Assert.NotNull((await Portal.Run((RecogniseToken useCase) => useCase.Handle(secret, default)))?.Application);
    }

    [Fact]
    public async Task An_application_is_suspended_after_a_question_and_offers_what_is_open_then()
    {
        await Done((RegisterApplication useCase) => useCase.Handle(Cast.Mina, new("Billing bridge", Roles.BillingAdmin), default));
        var page = Open<ApplicationsPage>(Cast.Mina, PortalUrls.Applications);
        page.WaitForElement("[data-move=Suspend]").Click();

        page.Find("[data-act=confirm]").Click();

        page.WaitForElement("[data-state=Suspended]", Patience);
        Assert.Equal([nameof(RegisteredApplicationMove.Resume), nameof(RegisteredApplicationMove.Remove)], page.FindAll("[data-move]").Select(button => button.GetAttribute("data-move")));
        Assert.Empty(page.FindAll("[data-act=new-token]"));
    }
}
