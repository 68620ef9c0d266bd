using PartnerPortal.Application.Access;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>Journey 3: a customer adds a second partner, from the directory and from a partner's link.</summary>
public sealed class SecondPartnerTests : CustomerStory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await GiveMiraeSubscriptions();
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
    }

    [Fact]
    public async Task A_partner_finds_where_its_customers_people_are_managed()
    {
        var id = Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        var centre = Granted(await Portal.Run((FindAdminCentre useCase) => useCase.Handle(Cast.Elena, id, default)));

        Assert.Equal((CloudInstance.Global, "Mirae Hospital"), (centre.Cloud, centre.Customer.Legal));
        Assert.NotNull(Refused(await Portal.Run((FindAdminCentre useCase) => useCase.Handle(Cast.Mina, id, default))));
    }

    [Fact]
    public async Task A_partner_from_the_directory_changes_no_column_of_any_subscription()
    {
        var before = await SubscriptionRows();

        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        Assert.Equal(3, before.Count);
        Assert.All(before, row => Assert.Contains("PartnerOfRecord=", row, StringComparison.Ordinal));
        Assert.Equal(before, await SubscriptionRows());
        Assert.Equal(2, await Count<CustomerRelationship>());
    }

    [Fact]
    public async Task A_partner_that_asked_changes_no_column_of_any_subscription_even_with_admin_rights()
    {
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com", adminRights: true);
        var before = await SubscriptionRows();

        Granted(await Accept(Cast.Hyejin, token, Agreed with { GrantAdminRights = true }));

        Assert.Equal(before, await SubscriptionRows());
    }

    [Fact]
    public async Task Admin_rights_follow_their_own_box()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com", adminRights: true)));
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Jun, "mirae.onmicrosoft.com", adminRights: false), Agreed with { GrantAdminRights = true }));

        Assert.All((await WhoDoesWhat()).Partners, partner => Assert.Null(partner.AdminSince));
    }

    [Fact]
    public async Task The_customer_sees_both_partners_and_what_each_does()
    {
        Portal.Clock.Now = Portal.Clock.Now.AddMinutes(1);
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        var picture = await WhoDoesWhat();

        Assert.Equal(["Hanbit Distribution", "Dongbaek Cloud"], picture.Partners.Select(partner => partner.Card.Name.Legal));
        Assert.Equal(2, picture.Partners[0].Duties.Values.Single().Sells);
        Assert.Equal("Namsan IT", picture.Partners[0].Duties.Values.Single().Invoices!.Legal);
        Assert.Empty(picture.Partners[1].Duties);
    }

    [Fact]
    public async Task Of_100_acceptances_at_once_exactly_one_wins()
    {
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Accept(Cast.Hyejin, token)));

        Assert.Single(results, result => result.Refusal is null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal("relationship.request-move-not-open", result.Refusal!.Code));
        Assert.Equal(2, await Count<CustomerRelationship>());
        await Portal.Run(async (PortalDbContext db) =>
            Assert.Equal(2, await db.Set<ActivityRecord>().CountAsync(record => record.Operation == "relationship_accepted")));
    }

    [Fact]
    public async Task Of_20_who_add_one_partner_at_once_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Add(Cast.Hyejin, Cast.Dongbaek.Tenant)));

        Assert.Single(results, result => result.Refusal is null);
        Assert.Equal(2, await Count<CustomerRelationship>());
    }

    [Fact]
    public async Task Without_the_consent_nothing_happens()
    {
        Assert.Equal("relationship.consent-needed", Refused(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant, new Consent(IsGiven: false))).Code);

        Assert.Equal(1, await Count<CustomerRelationship>());
    }

    [Fact]
    public async Task The_other_partners_are_told_only_if_the_customer_wants_so()
    {
        var before = await Count<OutboxMessage>();

        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));
        Assert.Equal(before + 1, await Count<OutboxMessage>());

        Granted(await Add(Cast.Hyejin, Cast.Namsan.Tenant, Agreed with { TellOtherPartners = true }));
        Assert.Equal(before + 4, await Count<OutboxMessage>());
    }

    [Fact]
    public async Task The_agreement_is_accepted_in_the_same_step_and_awaited_without_it()
    {
        var seoul = Cast.Customer("Seoul Bakery", "서울 제과", "seoul");
        var bora = await Newcomer(seoul);
        var token = await Asked(Cast.Elena, "seoul.onmicrosoft.com");

        var refusal = Refused(await Accept(bora, token, new Consent(IsGiven: true)));
        Assert.Equal("R-045", refusal.Rule);
        Assert.Equal(RequestStatus.AwaitingMca, await StatusOf(token));

        Granted(await Accept(bora, token));
        Assert.Equal(RequestStatus.Accepted, await StatusOf(token));
        await Portal.Run(async (PortalDbContext db) => Assert.True(await db.Set<CustomerAgreement>().AnyAsync(a => a.CustomerTenant == seoul.Tenant)));
    }

    [Fact]
    public async Task A_request_to_another_tenant_is_refused_with_both_tenants_named()
    {
        var bora = await Newcomer(Cast.Customer("Seoul Bakery", "서울 제과", "seoul"));
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        var refusal = Refused(await Accept(bora, token));

        Assert.Equal("relationship.wrong-tenant", refusal.Code);
        Assert.Equal(["mirae.onmicrosoft.com", "seoul.onmicrosoft.com"], refusal.Arguments);
        Assert.Equal(RequestStatus.Sent, await StatusOf(token));
    }

    [Fact]
    public async Task A_partner_that_was_declined_waits_and_may_ask_again_afterwards()
    {
        Granted(await Decline(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com"), "Not now"));

        Assert.Equal("R-059", Refused(await Ask(Cast.Elena, "mirae.onmicrosoft.com")).Rule);
        Portal.Clock.Now += TimeSpan.FromDays(8);
        Granted(await Ask(Cast.Elena, "mirae.onmicrosoft.com"));
    }

    [Fact]
    public async Task The_reason_is_read_by_the_asking_partner_and_by_nobody_else()
    {
        Granted(await Decline(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com"), "Not now"));

        Assert.Equal("Not now", Assert.Single(await Requests(Cast.Elena)).DeclineReason);
        Assert.Empty(await Requests(Cast.Mina));
    }

    [Fact]
    public async Task What_belongs_to_others_is_unknown()
    {
        var id = Granted(await Ask(Cast.Elena, "mirae.onmicrosoft.com"));

        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((CopyRequestLink useCase) => useCase.Handle(Cast.Mina, id, default))).Code);
        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((WithdrawRequest useCase) => useCase.Handle(Cast.Mina, id, default))).Code);
        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((ResendRequest useCase) => useCase.Handle(Cast.Mina, id, default))).Code);
        Assert.Equal("relationship.request-unknown", Refused(await Accept(Cast.Hyejin, "made-up")).Code);
        Assert.Empty((await Customers(Cast.Elena)).Rows);
    }

    private async Task<ShowWhoDoesWhat.Picture> WhoDoesWhat() => Granted(await Portal.Run((ShowWhoDoesWhat useCase) => useCase.Handle(Cast.Hyejin, default)));

    private async Task<IReadOnlyList<ListRequests.Row>> Requests(Actor actor) => Granted(await Portal.Run((ListRequests useCase) => useCase.Handle(actor, default)));

    private async Task<ListCustomers.Page> Customers(Actor actor) => Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(actor, new(), default)));

    private async Task<RequestStatus> StatusOf(string token) => Granted(await Portal.Run((ReadRequest useCase) => useCase.Handle(null, token, default))).Status;

    private async Task<Actor> Newcomer(Cast.Firm firm)
    {
        var actor = Cast.Person("bora", "Bora Choi", firm.Organization, firm.Tenant, Roles.GlobalAdmin);
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations[^1], Cast.Tenants[^1], Cast.Users[^1]);
            Granted(await db.Commit(null, default));
        });
        return actor;
    }
}
