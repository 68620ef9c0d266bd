using Bunit;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.CustomerRelationships.Ending;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>What a partner and a customer see of the end of what is between them.</summary>
public sealed class EndingPagesTests : CustomerPageTest
{
    private CustomerRelationshipId _ofHanbit;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ofHanbit = await Add(Cast.Hanbit.Tenant);
    }

    [Fact]
    public async Task With_nothing_in_the_way_the_partner_removes_after_the_declaration()
    {
        var page = Customer(Cast.Mina);
        Assert.Empty(page.FindAll("[data-rule=R-077]"));

        await page.Find("[data-act=remove]").Closest("form")!.SubmitAsync();
        Assert.Single(page.FindAll("[data-box=declaration][aria-invalid=true]"));
        page.Find("[data-box=declaration]").Change(true);
        await page.Find("[data-act=remove]").Closest("form")!.SubmitAsync();

        page.WaitForElement("[data-state=removed]");
        Assert.Empty(page.FindAll("[data-blockers], [data-act=remove]"));
        Assert.Equal(RelationshipStatus.Removed, await Status());
    }

    [Fact]
    public async Task What_stands_in_the_way_is_listed_and_holds_the_removal_up()
    {
        await GiveMiraeASubscription();
        var page = Customer(Cast.Mina);
        page.WaitForElement("[data-blockers='1'] [data-act=stop]");

        page.Find("[data-box=declaration]").Change(true);
        await page.Find("[data-act=remove]").Closest("form")!.SubmitAsync();

        page.WaitForElement("[data-decision=stop]");
        Assert.Equal(RelationshipStatus.Active, await Status());
    }

    [Fact]
    public async Task A_customer_asks_and_the_partner_answers_with_words()
    {
        await Ask();
        var page = Customer(Cast.Mina);

        page.Find("[data-field=answer]").Change("By the end of the year.");
        await page.Find("[data-act=answer]").Closest("form")!.SubmitAsync();

        var answered = Partner(Cast.Hyejin).WaitForElement("[data-state=end-requested]");
        Assert.Contains("By the end of the year.", answered.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_taken_back_by_who_made_it()
    {
        await Ask();
        Assert.Empty(Partner(await Colleague()).FindAll("[data-act=take-back]"));

        var page = Partner(Cast.Hyejin, "take-back");
        await page.WaitForElement("[data-act=confirm]").ClickAsync(new());

        page.WaitForState(() => page.FindAll("[data-state=end-requested]").Count == 0 || Address == PortalUrls.Partner(_ofHanbit));
        Assert.Equal(RelationshipStatus.Active, await Status());
    }

    [Fact]
    public void Another_partners_customer_is_as_unknown_as_none()
    {
        Customer(Cast.Elena).WaitForElement("[data-decision=stop]");
        Partner(Cast.Elena).WaitForElement("[data-decision=stop]");
    }

    private async Task Ask() => await Partner(Cast.Hyejin, "end").WaitForElement("[data-act=confirm]").ClickAsync(new());

    private IRenderedComponent<CustomerPage> Customer(Actor actor) => Open<CustomerPage>(
        actor, PortalUrls.CustomerEnding(_ofHanbit), page => page.Add(p => p.Id, _ofHanbit.Value));

    private IRenderedComponent<PartnerPage> Partner(Actor actor, string? dialog = null) => Open<PartnerPage>(
        actor, dialog is null ? PortalUrls.Partner(_ofHanbit) : PortalUrls.PartnerDialog(dialog, _ofHanbit), page => page.Add(p => p.Id, _ofHanbit.Value));

    private Task<RelationshipStatus> Status() => Portal.Run((PortalDbContext db) => db.CustomerRelationships.Where(r => r.Id == _ofHanbit).Select(r => r.Status).SingleAsync());
}
