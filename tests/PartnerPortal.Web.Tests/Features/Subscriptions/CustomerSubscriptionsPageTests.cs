using Bunit;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Web.Features.Subscriptions;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Shell;
using PartnerPortal.Web.Tests.Features.CustomerRelationships;

namespace PartnerPortal.Web.Tests.Features.Subscriptions;

public sealed class CustomerSubscriptionsPageTests : CustomerPageTest
{
    private CustomerRelationshipId _ofHanbit;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ofHanbit = await Add(Cast.Hanbit.Tenant);
    }

    [Fact]
    public void With_nothing_sold_the_page_says_so() => Open(Cast.Mina).Find("[data-state=empty]");

    [Fact]
    public async Task Each_row_says_whom_the_customer_calls()
    {
        await GiveMiraeASubscription();

        Assert.Equal("Hanbit Distribution", Open(Cast.Mina).Find("[data-support]").GetAttribute("data-support"));
    }

    [Fact]
    public async Task The_contact_is_chosen_in_a_dialog_that_stands_in_the_address()
    {
        await GiveMiraeASubscription();
        var page = Open(Cast.Mina);

        Browser.NavigateTo(page.Find("[data-act=change-support]").GetAttribute("href")!);
        var dialog = Open(Cast.Mina, await OnlySubscription());

        Assert.Single(dialog.FindAll("[data-choices] input[type=radio]"));
        dialog.Find("[data-act=save]").Closest("form")!.Submit();
        dialog.WaitForAssertion(() => Assert.Equal(PortalUrls.CustomerSubscriptions(_ofHanbit.Value), Address));
    }

    [Fact]
    public async Task Whoever_may_not_name_contacts_is_not_offered_it()
    {
        await GiveMiraeASubscription();
        var sales = await Join("sol", "Sol Han", Cast.Hanbit, Roles.SalesAgent);

        Assert.Empty(Open(sales).FindAll("[data-act=change-support]"));
        Assert.Empty(Open(sales, await OnlySubscription()).FindAll("[data-dialog=support]"));
    }

    [Fact]
    public async Task The_dates_of_a_move_are_changed_beside_its_card()
    {
        var ofDongbaek = await Add(Cast.Dongbaek.Tenant);
        var azure = new ExternalTerms("Azure", OfferFamily.Azure, BillingModel.Usage, PurchaseChannel.EnterpriseAgreement, 1, TermEndsOn: null, "", AutoRenews: false);
        var id = await Done<DeclareExternal, ExternalSubscriptionId>(useCase => useCase.Handle(Cast.Hyejin, new DeclareExternal.Command(azure), default));
        await Done<HirePartner, CustomerRelationshipId>(useCase => useCase.Handle(Cast.Hyejin, new(Cast.Dongbaek.Tenant, [id], new Consent(IsGiven: true, AcceptAgreement: true)), default));
        var address = PortalUrls.CustomerSubscriptions(ofDongbaek.Value);
        var list = Open<CustomerSubscriptionsPage>(Cast.Elena, address, page => page.Add(p => p.Relationship, ofDongbaek.Value));

        var dates = list.WaitForElement("[data-plan] [data-act=change-dates]").GetAttribute("href")!;
        var page = Open<CustomerSubscriptionsPage>(Cast.Elena, dates, page => page.Add(p => p.Relationship, ofDongbaek.Value));

        page.WaitForElement("[data-dialog=plan]");
        Assert.NotEmpty(page.FindAll("[data-plan]"));
    }

    [Fact]
    public void Another_partners_relationship_is_as_unknown_as_none()
    {
        Assert.NotNull(Open(Cast.Elena).FindComponent<DecisionPanel>());
    }

    private IRenderedComponent<CustomerSubscriptionsPage> Open(Actor actor, SubscriptionId? support = null) => Open<CustomerSubscriptionsPage>(
        actor, PortalUrls.CustomerSubscriptions(_ofHanbit.Value, support), page => page.Add(p => p.Relationship, _ofHanbit.Value));

    private Task<SubscriptionId> OnlySubscription() => Portal.Run((PortalDbContext db) => db.Subscriptions.Select(s => s.Id).SingleAsync());
}
