using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A provider asks by itself and names its reseller; with 21Vianet there is no other way .</summary>
public sealed class IntroducedRequestTests : JointStory
{
    [Fact]
    public async Task The_reseller_is_named_and_told_and_becomes_nobodys_partner_by_it()
    {
        var token = await LinkOf(Cast.Mina, Granted(await AskTogether(Cast.Mina, new(Reseller: Cast.Namsan.Tenant))));

        var review = await Review(Cast.Hyejin, token);
        Granted(await Accept(Cast.Hyejin, token));

        Assert.Equal("Namsan IT", review.Introducer!.Name.Legal);
        Assert.Null(review.Provider);
        Assert.Equal(["RequestShared"], await MailTo(Cast.Jun.Email));
        await PartnersAre(Cast.Mirae.Tenant, Cast.Hanbit.Tenant);
    }

    [Fact]
    public async Task A_provider_names_only_a_reseller_that_works_with_it_and_has_signed()
    {
        Assert.Equal("relationship.reseller-unknown", Refused(await AskTogether(Cast.Mina, new(Reseller: Cast.Dongbaek.Tenant))).Code);
        Assert.Equal("relationship.reseller-unknown", Refused(await AskTogether(Cast.Elena, new(Reseller: Cast.Namsan.Tenant))).Code);
    }

    [Fact]
    public async Task The_named_reseller_copies_the_link_and_passes_it_on_and_does_nothing_else()
    {
        var id = Granted(await AskTogether(Cast.Mina, new(Reseller: Cast.Namsan.Tenant)));

        Assert.Equal(await LinkOf(Cast.Mina, id), await LinkOf(Cast.Jun, id));
        Granted(await PassOn(Cast.Jun, id, "hyejin@mirae.example"));
        Assert.Equal(["RequestPassedOn"], await MailTo("hyejin@mirae.example"));
        Assert.Equal(ListRequests.Part.Named, Assert.Single(await Requests(Cast.Jun)).Part);
        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((WithdrawRequest useCase) => useCase.Handle(Cast.Jun, id, default))).Code);

        Assert.Equal("relationship.recipient-invalid", Refused(await PassOn(Cast.Jun, id, "nobody")).Code);
        Assert.Equal("relationship.request-unknown", Refused(await PassOn(Cast.Elena, id, "hyejin@mirae.example")).Code);
        Granted(await Accept(Cast.Hyejin, await LinkOf(Cast.Jun, id)));
        Assert.Equal("relationship.request-move-not-open", Refused(await PassOn(Cast.Jun, id, "hyejin@mirae.example")).Code);
    }

    [Fact]
    public async Task Becoming_partners_connects_nobody_with_the_others_customers()
    {
        var tidal = Cast.Partner("Tidal Resale", "타이달", "tidal", Tier.IndirectReseller);
        var yuna = Cast.Person("yuna", "Yuna Ko", tidal.Organization, tidal.Tenant, Roles.GlobalAdmin);
        var seoul = Cast.Customer("Seoul Bakery", "서울 제과", "seoul");
        var bora = Cast.Person("bora", "Bora Choi", seoul.Organization, seoul.Tenant, Roles.GlobalAdmin);
        await Enter(organizations: 2, users: 2);
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
        Granted(await Add(bora, tidal.Tenant));

        await Connect(Cast.Mina, yuna, "tidal.onmicrosoft.com");

        await PartnersAre(Cast.Mirae.Tenant, Cast.Hanbit.Tenant);
        await PartnersAre(seoul.Tenant, tidal.Tenant);
        Assert.Equal(2, await Count<CustomerRelationship>());
    }

    [Fact]
    public async Task With_21Vianet_the_reseller_asks_for_the_providers_link_and_passes_it_on()
    {
        var (lan, wei, mei) = await China();
        Assert.Equal("R-048", Refused(await Ask(wei, "huaxin.onmicrosoft.com")).Rule);
        Assert.Equal("R-048", Refused(await AskTogether(wei, new(lan.Tenant), "huaxin.onmicrosoft.com")).Rule);

        Later();
        Granted(await AskForLink(wei, lan.Tenant, "huaxin.onmicrosoft.com"));
        Assert.Equal("LinkWanted", (await MailTo(lan.Email))[^1]);
        Assert.Contains("target=huaxin.onmicrosoft.com", Portal.Post.Mails.Last(mail => mail.Recipient == lan.Email).Body, StringComparison.Ordinal);
        Assert.Equal("relationship.provider-unknown", Refused(await AskForLink(wei, Cast.Hanbit.Tenant, "huaxin.onmicrosoft.com")).Code);

        var id = Granted(await AskTogether(lan, new(Reseller: wei.Tenant), "huaxin.onmicrosoft.com"));
        Granted(await PassOn(wei, id, "mei@huaxin.example"));
        Granted(await Accept(mei, await LinkOf(wei, id)));
        await PartnersAre(mei.Tenant, lan.Tenant);
    }

    [Fact]
    public async Task With_21Vianet_a_second_partner_is_accepted_and_administers_nothing_that_another_sells_and_administers()
    {
        var (lan, _, mei) = await China();
        var dahai = Cast.Partner("Dahai Cloud", "다하이", "dahai", Tier.DirectBill, "CN", CloudInstance.China21V);
        var dan = Cast.Person("dan", "Dan Li", dahai.Organization, dahai.Tenant, Roles.GlobalAdmin);
        await Enter(organizations: 1, users: 1);
        Granted(await Accept(mei, await Asked(lan, "huaxin.onmicrosoft.com", adminRights: true), Agreed with { GrantAdminRights = true }));
        await Sell(lan, mei);
        var token = await Asked(dan, "huaxin.onmicrosoft.com", adminRights: true);

        var review = await Review(mei, token);

        Assert.Equal("R-082", review.AdminObjection?.Rule);
        Assert.False(review.IsBlocked);
        Assert.Equal("R-082", Refused(await Accept(mei, token, Agreed with { GrantAdminRights = true })).Rule);
        Granted(await Accept(mei, token));
        await PartnersAre(mei.Tenant, lan.Tenant, dan.Tenant);
    }

    [Fact]
    public async Task Where_users_are_managed_follows_from_the_customers_cloud()
    {
        var (lan, wei, mei) = await China();
        Granted(await Accept(mei, await Asked(lan, "huaxin.onmicrosoft.com")));
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));

        var (china, global) = (await Centre(lan), await Centre(Cast.Mina));

        Assert.Equal(("R-171", "portal.partner.microsoftonline.cn"), (Assert.Single(china.Decision.Objections).Rule, china.Address.Host));
        Assert.Equal((Outcome.Allow, "admin.microsoft.com"), (global.Decision.Outcome, global.Address.Host));
        var foreign = await Portal.Run(async (PortalDbContext db) => (await db.CustomerRelationships.FirstAsync(r => r.Partner == lan.Organization)).Id);
        Assert.Equal("relationship.unknown", Refused(await Portal.Run((FindAdminCentre useCase) => useCase.Handle(wei, foreign, default))).Code);
    }

    private async Task<FindAdminCentre.Details> Centre(Actor partner)
    {
        var customer = Assert.Single(Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(partner, new(), default))).Rows);
        return Granted(await Portal.Run((FindAdminCentre useCase) => useCase.Handle(partner, customer.Id, default)));
    }

    private Task Sell(Actor seller, Actor customer) => Portal.Run(async (PortalDbContext db) =>
    {
        var today = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);
        var seats = new Subscription.Terms(
            "Office 365 E3", OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.New, PurchaseChannel.CspIndirect, 40, today, today.AddYears(1), true);
        db.Add(Subscription.Record(SubscriptionId.New(Portal.Clock.Now), seats, new(customer.Organization, customer.Tenant, seller.Organization)));
        Granted(await db.Commit(null, default));
    });

    private Task<Result> PassOn(Actor reseller, RelationshipRequestId id, string recipient) =>
        Portal.Run((PassRequestOn useCase) => useCase.Handle(reseller, new(id, recipient, Language.English), default));

    private Task<Result> AskForLink(Actor reseller, TenantId provider, string target) =>
        Portal.Run((AskProviderForLink useCase) => useCase.Handle(reseller, new(provider, target), default));

    /// <summary>A provider, its reseller and a customer of 21Vianet, each with a Global admin.</summary>
    private async Task<(Actor Provider, Actor Reseller, Actor Customer)> China()
    {
        var lanhai = Cast.Partner("Lanhai Supply", "란하이", "lanhai", Tier.IndirectProvider, "CN", CloudInstance.China21V);
        var weilai = Cast.Partner("Weilai IT", "웨이라이", "weilai", Tier.IndirectReseller, "CN", CloudInstance.China21V);
        var huaxin = Cast.Customer("Huaxin Trade", "화신", "huaxin", "CN", CloudInstance.China21V);
        var lan = Cast.Person("lan", "Lan Chen", lanhai.Organization, lanhai.Tenant, Roles.GlobalAdmin);
        var wei = Cast.Person("wei", "Wei Zhang", weilai.Organization, weilai.Tenant, Roles.GlobalAdmin);
        var mei = Cast.Person("mei", "Mei Wang", huaxin.Organization, huaxin.Tenant, Roles.GlobalAdmin);
        await Enter(organizations: 3, users: 3);
        await Connect(lan, wei, "weilai.onmicrosoft.com");
        return (lan, wei, mei);
    }
}
