using Bunit;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Web.Features.Partnerships;
using PartnerPortal.Web.Features.Partnerships.Ending;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Partnerships;

public sealed class EndPartnershipPageTests : PartnershipPageTest
{
    [Fact]
    public async Task The_provider_ends_after_the_declaration_and_sees_what_was_done()
    {
        var page = Open(await Accept(Cast.Jun, await Invited()), Cast.Mina);
        page.WaitForElement("[data-leftovers='0']");

        await page.Find("form").SubmitAsync();
        Assert.Single(page.FindAll("[data-box=declaration][aria-invalid=true]"));

        page.Find("[data-box=declaration]").Change(true);
        await page.Find("form").SubmitAsync();

        page.WaitForElement("[data-state=ended]");
        Assert.Equal(PartnershipStatus.Ended, await Portal.Run((PortalDbContext db) => db.Partnerships.Select(p => p.Status).SingleAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_may_not_end_it_is_told_so_and_sees_nothing(bool isStranger)
    {
        var id = await Accept(Cast.Jun, await Invited());
        var reader = isStranger ? Cast.Elena : await Join("helpdesk", "Haneul Do", Cast.Hanbit, Roles.HelpdeskAgent);

        var page = Open(id, reader);

        page.WaitForElement("[data-decision=stop]");
        Assert.Empty(page.FindAll("[data-leftovers]"));
    }

    [Fact]
    public async Task A_reseller_asks_sees_the_countdown_and_takes_it_back()
    {
        var id = await Accept(Cast.Jun, await Invited());
        var page = Open<ProvidersPage>(Cast.Jun, PortalUrls.ProviderDialog("end", id));
        page.WaitForElement("[data-dialog=ask-to-end] [data-box=declaration]").Change(true);
        await page.Find("[data-dialog=ask-to-end]").Closest("form")!.SubmitAsync();
        page.WaitForElement("[data-countdown]");

        page = Open<ProvidersPage>(Cast.Jun, PortalUrls.ProviderDialog("take-back", id));
        await page.WaitForElement("[data-act=confirm]").ClickAsync(new());

        page.WaitForElement("tr[data-state=Active]");
    }

    private IRenderedComponent<EndPartnershipPage> Open(PartnershipId id, Application.Access.Actor actor) =>
        Open<EndPartnershipPage>(actor, PortalUrls.EndPartnership(id), parameters => parameters.Add(page => page.Id, id.Value));
}
