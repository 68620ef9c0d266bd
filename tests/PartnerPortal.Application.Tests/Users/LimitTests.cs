using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Sessions;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Application.Users;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Application.Tests.Users;

/// <summary>Dongbaek has two customers, Mirae Hospital and Areum Bank; Gyu works for Areum Bank alone.</summary>
public sealed class LimitTests : RelationshipEndingStory
{
    private readonly Cast.Firm _areum;
    private readonly Actor _taeho;
    private Actor _gyu;

    public LimitTests()
    {
        _areum = Cast.Customer("Areum Bank", "아름은행", "areum");
        _taeho = Cast.Person("taeho", "Taeho Kang", _areum.Organization, _areum.Tenant, Roles.GlobalAdmin);
        _gyu = Cast.Person("gyu", "Gyu Shin", Cast.Dongbaek.Organization, Cast.Dongbaek.Tenant, Roles.AdminAgent | Roles.HelpdeskAgent);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Granted(await Accept(_taeho, await Asked(Cast.Elena, "areum.onmicrosoft.com")));
        Granted(await Limit(_gyu, [_areum.Organization]));
        _gyu = await Again(_gyu);
    }

    [Fact]
    public async Task Lists_searches_and_counts_know_only_the_chosen()
    {
        Assert.Equal("Areum Bank", Assert.Single(Granted(await Portal.Run((ListCustomers useCase) => useCase.Handle(_gyu, new(), default))).Rows).Name.Legal);
        Assert.Empty(await Portal.Run((SearchPortal useCase) => useCase.Handle(_gyu, "mirae", default)));
        Assert.Single(await Portal.Run((SearchPortal useCase) => useCase.Handle(_gyu, "areum", default)));
        Assert.Equal(1, (await Portal.Run((ShowHome useCase) => useCase.Handle(_gyu, default))).Counts.Customers);
        var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(_gyu, new(), default))).Rows;
        Assert.NotEmpty(log);
        Assert.All(log, record => Assert.Contains("Areum Bank", new[] { record.Organization?.Legal, record.Other?.Legal }));
    }

    [Fact]
    public async Task Partners_of_the_organisation_are_found_and_counted_by_whoever_may_open_their_list()
    {
        var command = new InviteReseller.Command("jun@portal.example", "namsan.onmicrosoft.com", Language.English, "");
        var id = Granted(await Portal.Run((InviteReseller useCase) => useCase.Handle(Cast.Mina, command, default)));
        var token = Granted(await Portal.Run((CopyInvitationLink useCase) => useCase.Handle(Cast.Mina, id, default))).Split('/')[^1];
        Granted(await Portal.Run((AcceptPartnership useCase) => useCase.Handle(Cast.Jun, new(token, Consent: true, GrantAdminAccess: false), default)));
        var limited = Cast.Mina with { Roles = Roles.SalesAgent, Only = new ChosenCustomers([_areum.Organization], [_areum.Tenant]) };

        Assert.Single(await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Mina, "namsan", default)));
        Assert.Empty(await Portal.Run((SearchPortal useCase) => useCase.Handle(limited, "namsan", default)));
        Assert.Equal((1, 0), ((await Counts(Cast.Mina)).Resellers, (await Counts(limited)).Resellers));
    }

    [Fact]
    public async Task Whom_a_customer_works_with_is_nothing_for_whoever_may_not_open_that_list()
    {
        var guard = Cast.Hyejin with { Roles = Roles.None };

        Assert.Single(await Portal.Run((SearchPortal useCase) => useCase.Handle(Cast.Hyejin, "dongbaek", default)));
        Assert.Empty(await Portal.Run((SearchPortal useCase) => useCase.Handle(guard, "dongbaek", default)));
        Assert.Equal((1, 0), ((await Counts(Cast.Hyejin)).Partners, (await Counts(guard)).Partners));
    }

    [Fact]
    public async Task Whoever_may_not_see_what_the_customer_has_reads_of_a_request_without_it()
    {
        await Sell();
        var token = await Asked(Cast.Jun, "mirae.onmicrosoft.com");
        var whole = Granted(await Portal.Run((ReviewPartner useCase) => useCase.OfRequest(Cast.Hyejin, token, default)));
        Assert.True(whole.ShowsOwn && whole.Holdings.Count > 0 && whole.OtherPartners.Count > 0);

        var review = Granted(await Portal.Run((ReviewPartner useCase) => useCase.OfRequest(Cast.Hyejin with { Roles = Roles.None }, token, default)));

        Assert.False(review.ShowsOwn);
        Assert.Empty(review.Holdings);
        Assert.Empty(review.Recorded);
        Assert.Empty(review.OtherPartners);
    }

    [Fact]
    public async Task Other_customers_and_what_they_hold_are_unknown()
    {
        var subscription = await Sell();

        Assert.Equal(Refused(await Portal.Run((ShowCustomer useCase) => useCase.Handle(_gyu, CustomerRelationshipId.New(Cast.Then), default))), Refused(await Show(_gyu)));
        Assert.Equal(Refused(await Stop(SubscriptionId.New(Cast.Then), _gyu)), Refused(await Stop(subscription, _gyu)));
        Assert.Equal("relationship.unknown", Refused(await Portal.Run((ListCustomerSubscriptions useCase) => useCase.Handle(_gyu, Relationship, default))).Code);

        Granted(await Limit(_gyu, null));
        Granted(await Stop(subscription, await Again(_gyu)));
    }

    [Fact]
    public async Task What_concerns_the_whole_organisation_is_for_others()
    {
        Assert.Equal("access.for-chosen-customers", Refused(await Ask(_gyu, "mirae.onmicrosoft.com")).Code);
        Assert.All(
            Enum.GetValues<Permission>().Where(permission => !ChosenCustomers.Allow(permission)),
            permission => Assert.False((_gyu with { Roles = Roles.AdminAgent | Roles.SalesAgent | Roles.BillingAdmin }).May(permission)));
    }

    [Fact]
    public async Task No_partnership_is_accepted_by_them_whatever_roles_the_policy_lets_accept()
    {
        var result = await Portal.Run((AcceptPartnership useCase) => useCase.Handle(_gyu, new("any link", Consent: true, GrantAdminAccess: false), default));

        Assert.Equal("access.for-chosen-customers", Refused(result).Code);
    }

    [Fact]
    public async Task Whoever_could_lift_a_limit_has_none()
    {
        Assert.Equal("users.not-to-be-limited", Refused(await Limit(Cast.Elena, [_areum.Organization])).Code);
        Assert.Equal("users.not-to-be-limited", Refused(await Portal.Run((ChangeUserRoles useCase) => useCase.Handle(Cast.Elena, new(_gyu.User, _gyu.Tenant, Roles.UserAdmin), default))).Code);
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((LimitUser useCase) => useCase.Handle(_gyu, new(_gyu.User, _gyu.Tenant, null), default))).Code);
    }

    [Fact]
    public async Task People_are_limited_to_customers_of_their_organisation()
    {
        foreach (var strangers in new OrganizationId[][] { [], [Cast.Namsan.Organization], [_areum.Organization, _areum.Organization], [OrganizationId.New(Cast.Then)] })
            Assert.Equal("users.not-a-customer", Refused(await Limit(_gyu, strangers)).Code);

        var offered = Granted(await Portal.Run((FindCustomersToChoose useCase) => useCase.Handle(Cast.Elena, new("mirae", [_areum.Organization]), default)));
        Assert.Equal(["Areum Bank", "Mirae Hospital"], offered.Select(row => row.Name.Legal));
    }

    [Fact]
    public async Task A_customer_with_many_tenants_is_offered_once_and_hides_nobody()
    {
        var tenants = Enumerable.Range(0, FindCustomersToChoose.MostRows + 1).Select(n => Cast.Tenant(_areum.Organization, $"areum{n}", TenantKind.Customer)).ToList();
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Tenants.Where(tenant => tenants.Contains(tenant.Id)));
            Granted(await db.Commit(null, default));
        });
        foreach (var tenant in tenants) await Import(tenant);

        var offered = Granted(await Portal.Run((FindCustomersToChoose useCase) => useCase.Handle(Cast.Elena, new(null, []), default)));

        Assert.Equal(["Areum Bank", "Mirae Hospital"], offered.Select(row => row.Name.Legal));
    }

    [Fact]
    public async Task Whoever_is_invited_for_chosen_customers_comes_in_for_them_alone()
    {
        var command = new InviteUser.Command("yuna@dongbaek.example", "Yuna Moon", "", Language.English, Cast.Dongbaek.Tenant, Roles.SalesAgent) { Customers = [_areum.Organization] };
        Granted(await Portal.Run((InviteUser useCase) => useCase.Handle(Cast.Elena, command, default)));

        var arrival = new WelcomePerson.Arrival(Cast.Dongbaek.Tenant, "yuna's account", "yuna@dongbaek.example");
        var user = Granted(await Portal.Run((WelcomePerson useCase) => useCase.Handle(arrival, default))).User;

        var yuna = await Portal.Run((FindActor useCase) => useCase.Handle(user!.Value, Cast.Dongbaek.Tenant, default));
        Assert.Equal([_areum.Organization], yuna!.Only!.Organizations);
        Assert.Equal([_areum.Tenant], yuna.Only.Tenants);
        Assert.False(yuna.May(Permission.RequestRelationships));
    }

    [Fact]
    public async Task A_limit_is_on_record()
    {
        var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Elena, new(), default))).Rows;

        var change = Assert.Single(Assert.Single(log, record => record.Operation == "update_partner_user").Changes);
        Assert.Equal(("Customers", null, _areum.Organization.ToString()), (change.Field, change.Before, change.After));
    }

    private Task<Result> Limit(Actor whom, IReadOnlyList<OrganizationId>? customers) =>
        Portal.Run((LimitUser useCase) => useCase.Handle(Cast.Elena, new(whom.User, whom.Tenant, customers), default));

    private Task Import(TenantId customer) => Portal.Run(async (PortalDbContext db) =>
    {
        var query = await Portal.Run((FactFinder facts) => facts.Deal(PolicyAction.RelationImport, Cast.Dongbaek.Tenant, customer, Cast.Elena.Standing, default));
        Assert.False((await Portal.Run((PolicyDesk policy) => Task.FromResult(policy.Preview(query)))).Clear().Refused(out _, out var clearance));
        db.CustomerRelationships.Add(CustomerRelationship.Import(clearance!, CustomerRelationshipId.New(Portal.Clock.Now), Portal.Clock.Now));
        Granted(await db.Commit(null, default));
    });

    private async Task<SumUpHome.Counts> Counts(Actor actor) => (await Portal.Run((SumUpHome useCase) => useCase.Handle(actor, default))).Counts;

    private async Task<Actor> Again(Actor whom) => (await Portal.Run((FindActor useCase) => useCase.Handle(whom.User, whom.Tenant, default)))!;
}
