using Bunit;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.CustomerRelationships;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>The consent of a customer: nothing ticked beforehand, each box its own, refusals explained in place.</summary>
public sealed class ReviewPartnerPageTests : CustomerPageTest
{
    [Fact]
    public async Task Nothing_is_ticked_and_nothing_happens_without_the_boxes()
    {
        var page = Listed(Cast.Dongbaek.Tenant);

        page.WaitForElement("[data-act=accept]");
        Assert.All(page.FindAll("[data-box]"), box => Assert.False(box.HasAttribute("checked")));
        await page.Find("[data-act=accept]").ClickAsync();

        Assert.Equal("true", page.Find("[data-box=consent]").GetAttribute("aria-invalid"));
        Assert.Equal("true", page.Find("[data-box=agreement]").GetAttribute("aria-invalid"));
        Assert.Empty(await Partners());
    }

    [Fact]
    public async Task With_the_boxes_the_partner_is_there()
    {
        var page = Listed(Cast.Dongbaek.Tenant);

        page.WaitForElement("[data-box=agreement]").Change(true);
        page.Find("[data-box=consent]").Change(true);
        await page.Find("[data-act=accept]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("/partners", Address));
        Assert.Equal(Cast.Dongbaek.Tenant, Assert.Single(await Partners()).Card.Tenant);
    }

    [Fact]
    public async Task The_four_promises_stand_on_the_page_and_a_listing_asks_for_no_admin_rights()
    {
        await Add(Cast.Hanbit.Tenant);

        var page = Listed(Cast.Dongbaek.Tenant);

        Assert.Equal(4, page.WaitForElement("[data-promises]").QuerySelectorAll("li").Length);
        Assert.Empty(page.FindAll("[data-box=admin-rights], [data-box=agreement], [data-act=decline]"));
        Assert.NotNull(page.Find("[data-box=tell-others]"));
    }

    [Fact]
    public async Task Admin_rights_that_were_asked_for_are_a_box_of_their_own()
    {
        var page = Review(await Asked(adminRights: true));

        page.WaitForElement("[data-box=agreement]").Change(true);
        page.Find("[data-box=consent]").Change(true);
        page.Find("[data-box=admin-rights]").Change(true);
        await page.Find("[data-act=accept]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("/partners", Address));
        Assert.NotNull(Assert.Single(await Partners()).AdminSince);
    }

    [Fact]
    public async Task What_changed_in_between_is_explained_in_place()
    {
        var token = await Asked("namsan-corp.onmicrosoft.com");
        var jina = await Person("jina", "Jina Park", Cast.Namsan.Organization, Cast.NamsanCorporate, Roles.GlobalAdmin);
        var page = Open<ReviewPartnerPage>(jina, $"/partners/review/{token}", parameters => parameters.Add(p => p.Token, token));
        page.WaitForElement("[data-box=agreement]").Change(true);
        page.Find("[data-box=consent]").Change(true);
        await Done<ClassifyTenant>(useCase => useCase.Handle(Cast.Nari, new(Cast.NamsanCorporate, TenantKind.CspTransaction), default));

        await page.Find("[data-act=accept]").ClickAsync();

        Assert.Equal(["R-056", "R-065"], page.WaitForElement("[data-decision=stop]").QuerySelectorAll(".verdict [data-rule]").Select(rule => rule.GetAttribute("data-rule")));
        Assert.NotNull(page.Find("[data-decision=stop] footer [data-copy]"));
        Assert.Empty(page.FindAll("[data-act=accept]"));
    }

    [Fact]
    public async Task A_colleague_who_may_not_decide_is_shown_how_to_pass_it_on()
    {
        var token = await Asked();

        var page = Open<ReviewPartnerPage>(await Colleague(), $"/partners/review/{token}", parameters => parameters.Add(p => p.Token, token));

        Assert.Equal("R-044", page.WaitForElement("[data-decision=stop] .verdict [data-rule]").GetAttribute("data-rule"));
        Assert.Equal($"/requests/{token}", Assert.Single(page.FindAll("[data-remedy]"), way => way.GetAttribute("data-remedy") == "R-044").QuerySelector("a")?.GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-act=accept]"));
    }

    [Fact]
    public async Task Declining_takes_a_reason_and_ends_the_request()
    {
        var token = await Asked();
        var page = Open<ReviewPartnerPage>(Cast.Hyejin, $"/partners/review/{token}?dialog=decline", parameters => parameters.Add(p => p.Token, token));

        page.WaitForElement("[data-dialog=decline] [data-field=reason]").Change("Not this year");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("/partners", Address));
        Review(token).WaitForElement("[data-decision=stop]");
    }

    [Fact]
    public async Task A_link_for_another_tenant_goes_to_its_own_page()
    {
        var token = await Asked();

        var page = Open<ReviewPartnerPage>(Cast.Jun, $"/partners/review/{token}", parameters => parameters.Add(p => p.Token, token));

        page.WaitForAssertion(() => Assert.Equal($"/requests/{token}", Address));
    }

    [Fact]
    public async Task Who_is_a_partner_already_or_unknown_is_said_so()
    {
        await Add(Cast.Dongbaek.Tenant);

        Listed(Cast.Dongbaek.Tenant).WaitForElement("[data-already]");
        Listed(Cast.Mirae.Tenant).WaitForElement("[data-decision=stop]");
    }

    private IRenderedComponent<ReviewPartnerPage> Listed(Domain.Kernel.TenantId partner) =>
        Open<ReviewPartnerPage>(Cast.Hyejin, $"/partners/add/{partner}", parameters => parameters.Add(p => p.Partner, partner.Value));

    private IRenderedComponent<ReviewPartnerPage> Review(string token) =>
        Open<ReviewPartnerPage>(Cast.Hyejin, $"/partners/review/{token}", parameters => parameters.Add(p => p.Token, token));

    private async Task<IReadOnlyList<ShowWhoDoesWhat.Partner>> Partners() =>
        (await Done<ShowWhoDoesWhat, ShowWhoDoesWhat.Picture>(useCase => useCase.Handle(Cast.Hyejin, default))).Partners;
}
