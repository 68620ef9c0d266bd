using Bunit;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Subscriptions.External;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Features.CustomerRelationships;

namespace PartnerPortal.Web.Tests.Features.Subscriptions;

public sealed class ElsewherePageTests : CustomerPageTest
{
    [Fact]
    public void With_nothing_declared_the_page_says_so() => Open().Find("[data-state=nothing-elsewhere]");

    [Fact]
    public async Task Whoever_may_not_see_partners_is_refused() =>
        Assert.NotNull(Open(await Colleague(Roles.UserAdmin)).FindComponent<DecisionPanel>());

    [Fact]
    public async Task A_refused_declaration_keeps_its_row_and_its_reason()
    {
        await Portal.Run((DeclareExternal useCase) => useCase.Handle(Cast.Hyejin, new(Licences with { Channel = PurchaseChannel.Syndication }), default));

        var page = Open();

        page.Find("tr[data-state=Refused]");
        page.Find("[data-refused] [data-decision=stop]");
    }

    [Fact]
    public async Task Licences_are_entrusted_with_a_box_for_admin_rights_that_nobody_ticked()
    {
        await Add(Cast.Dongbaek.Tenant);
        var id = await Declare(Licences);
        var page = Open(dialog: "hire", id);
        page.WaitForElement("[data-checks] [data-finding=R-091][data-tone=stop]");
        Assert.False(page.Find("[data-box=admin-rights]").HasAttribute("checked"));

        page.Find("[data-box=admin-rights]").Change(true);
        page.WaitForElement("[data-checks] [data-finding=R-091][data-tone=ok]");
        page.Find("[data-act=ask]").Closest("form")!.Submit();

        page.WaitForAssertion(() => Assert.Equal(PortalUrls.Elsewhere, Address));
        Assert.Equal(ExternalSubscriptionStatus.Supported, (await Only()).Status);
    }

    [Fact]
    public async Task Azure_is_entrusted_and_its_plan_stands_with_its_warning()
    {
        await Add(Cast.Dongbaek.Tenant);
        var id = await Declare(Licences with { Offer = "Azure", BillingModel = BillingModel.Usage, Channel = PurchaseChannel.EnterpriseAgreement, TermEndsOn = null });
        var hire = Open(dialog: "hire", id);
        hire.WaitForElement("[data-checks] [data-finding=R-093]");

        hire.Find("[data-act=ask]").Closest("form")!.Submit();
        hire.WaitForAssertion(() => Assert.Equal(PortalUrls.Elsewhere, Address));

        var page = Open();
        page.Find("tr[data-state=MigrationPlanned]");
        page.Find("[data-plan] [data-warning=R-093]");
        page.Find("[data-act=mark-done]").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-plan] [data-icon=check]"), icon => icon.Closest(".dot") is not null));
    }

    private ExternalTerms Licences => new(
        "Visio Plan 2", OfferFamily.Microsoft365, BillingModel.License, PurchaseChannel.WebDirect, 25, DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(60), "", AutoRenews: false);

    private Task<ExternalSubscriptionId> Declare(ExternalTerms terms) =>
        Done<DeclareExternal, ExternalSubscriptionId>(useCase => useCase.Handle(Cast.Hyejin, new DeclareExternal.Command(terms), default));

    private async Task<ListExternal.Row> Only() =>
        Assert.Single((await Done<ListExternal, ListExternal.Details>(useCase => useCase.Handle(Cast.Hyejin, new ListExternal.Query(), default))).Rows);

    private IRenderedComponent<ElsewherePage> Open(Actor? actor = null) => Open<ElsewherePage>(actor ?? Cast.Hyejin, PortalUrls.Elsewhere);

    private IRenderedComponent<ElsewherePage> Open(string dialog, ExternalSubscriptionId id) =>
        Open<ElsewherePage>(Cast.Hyejin, PortalUrls.ElsewhereDialog(dialog, id.Value));
}
