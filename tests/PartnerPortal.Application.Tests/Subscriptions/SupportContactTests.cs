using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Subscriptions;

/// <summary>Hanbit sells to Mirae with Namsan on record, and says whom Mirae calls first (W-11).</summary>
public sealed class SupportContactTests : CustomerStory
{
    private SubscriptionId _seats;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await GiveMiraeSubscriptions();
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
        _seats = await Portal.Run((PortalDbContext db) => db.Subscriptions.Where(s => s.Offer == "Microsoft 365 E3").Select(s => s.Id).SingleAsync());
    }

    [Fact]
    public async Task A_subscription_begins_with_its_seller() =>
        Assert.Equal("Hanbit Distribution", (await Contact()).Legal);

    [Fact]
    public async Task A_reseller_with_admin_rights_may_be_named_and_both_are_told()
    {
        await Connect(Cast.Jun, adminRights: true);

        Granted(await Name(Cast.Mina, Cast.Namsan.Tenant));
        Granted(await Name(Cast.Mina, Cast.Hanbit.Tenant));

        Assert.Equal("Hanbit Distribution", (await Contact()).Legal);
        Assert.Equal(
            [(MailKind.SupportContactNamed, "jun@portal.example"), (MailKind.SupportContactReleased, "jun@portal.example")], await Mails());
    }

    [Fact]
    public async Task The_customer_sees_the_contact_and_reads_of_the_change_in_its_log()
    {
        await Connect(Cast.Jun, adminRights: true);

        Granted(await Name(Cast.Mina, Cast.Namsan.Tenant));

        Assert.Equal("Namsan IT", (await Contact()).Legal);
        var log = Granted(await Portal.Run((ListActivity useCase) => useCase.Handle(Cast.Hyejin, new ListActivity.Query(), default)));
        Assert.Contains(log.Rows, row => row is { Operation: "support_contact_changed", Organization.Legal: "Hanbit Distribution" });
    }

    [Fact]
    public async Task A_reseller_without_admin_rights_is_refused_and_the_decision_is_filed()
    {
        await Connect(Cast.Jun, adminRights: false);
        var before = await SubscriptionRows();

        var refusal = Refused(await Name(Cast.Mina, Cast.Namsan.Tenant));

        Assert.Equal(("policy.r-108", "R-108"), (refusal.Code, refusal.Rule));
        Assert.Equal(Outcome.Block, Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Mina, refusal.Decision!.Value, default))).Outcome);
        Assert.Equal(before, await SubscriptionRows());
        Assert.Empty(await Mails());
    }

    [Fact]
    public async Task The_choices_say_beforehand_what_the_rules_would_say()
    {
        await Connect(Cast.Jun, adminRights: false);

        var choices = Granted(await Choices(Cast.Mina));

        Assert.Equal(
            [("Hanbit Distribution", true, Outcome.Allow), ("Namsan IT", false, Outcome.Block)],
            choices.Rows.Select(row => (row.Name.Legal, row.IsContact, row.Decision.Outcome)));
    }

    [Fact]
    public async Task A_partner_that_the_seller_does_not_work_with_is_as_unknown_as_one_that_the_customer_does_not_have()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com", adminRights: true)));

        Assert.DoesNotContain(Granted(await Choices(Cast.Mina)).Rows, row => row.Partner == Cast.Dongbaek.Organization);
        Assert.Equal(Refused(await Name(Cast.Mina, Cast.Dongbaek.Tenant)), Refused(await Name(Cast.Mina, Cast.NamsanCorporate)));
        Assert.Equal("subscription.partner-unknown", Refused(await Name(Cast.Mina, Cast.Dongbaek.Tenant)).Code);
    }

    [Fact]
    public async Task Only_the_seller_names_the_contact()
    {
        await Connect(Cast.Jun, adminRights: true);

        Assert.Equal("R-086", Refused(await Name(Cast.Jun with { Roles = Roles.HelpdeskAgent }, Cast.Namsan.Tenant)).Rule);
        Assert.Equal("access.lacks-permission", Refused(await Name(Cast.Hyejin, Cast.Namsan.Tenant)).Code);
    }

    [Fact]
    public async Task A_partner_that_has_nothing_to_do_with_a_subscription_does_not_know_of_it()
    {
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));
        var relationship = await RelationshipOf(Cast.Dongbaek);

        Assert.Equal("subscription.unknown", Refused(await Name(Cast.Elena, Cast.Dongbaek.Tenant)).Code);
        Assert.Empty(Granted(await Portal.Run((ListCustomerSubscriptions useCase) => useCase.Handle(Cast.Elena, relationship, default))).Rows);
        Assert.Equal("relationship.unknown", Refused(await Portal.Run((ListCustomerSubscriptions useCase) => useCase.Handle(Cast.Mina, relationship, default))).Code);
    }

    [Fact]
    public async Task A_supporting_partner_sees_what_it_supports_and_not_who_sells_it()
    {
        await Connect(Cast.Jun, adminRights: true);
        await Befriend(Cast.Dongbaek);
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        Granted(await Name(Cast.Mina, Cast.Dongbaek.Tenant));

        var relationship = await RelationshipOf(Cast.Dongbaek);
        var seen = Granted(await Portal.Run((ListCustomerSubscriptions useCase) => useCase.Handle(Cast.Elena, relationship, default)));
        var row = Assert.Single(seen.Rows);
        Assert.Equal(("Microsoft 365 E3", "Dongbaek Cloud"), (row.Offer, row.SupportContact!.Legal));
        Assert.False(row.IsMine);
        Assert.Null(row.RecordedReseller);
    }

    [Fact]
    public async Task Nor_does_a_seller_learn_of_one_that_it_wrote_into_a_list_of_its_own()
    {
        await Befriend(Cast.Dongbaek, Origin.PartnerCenterImport);
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));

        Assert.DoesNotContain(Granted(await Choices(Cast.Mina)).Rows, row => row.Partner == Cast.Dongbaek.Organization);
        Assert.Equal("subscription.partner-unknown", Refused(await Name(Cast.Mina, Cast.Dongbaek.Tenant)).Code);
    }

    [Fact]
    public async Task Nor_of_one_that_it_put_on_record()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Jun, "mirae.onmicrosoft.com", adminRights: true), new(IsGiven: true, GrantAdminRights: true)));

        Assert.DoesNotContain(Granted(await Choices(Cast.Mina)).Rows, row => row.Partner == Cast.Namsan.Organization);
    }

    [Fact]
    public async Task A_reseller_from_a_list_that_brought_the_seller_to_the_customer_may_be_named()
    {
        await Befriend(Cast.Namsan, Origin.PartnerCenterImport);
        var command = new RequestRelationship.Command("somebody@customer.example", "mirae.onmicrosoft.com", true, Language.English, "Hello") { With = new(Cast.Hanbit.Tenant) };
        var id = Granted(await Portal.Run((RequestRelationship useCase) => useCase.Handle(Cast.Jun, command, default)));
        var token = Granted(await Portal.Run((CopyRequestLink useCase) => useCase.Handle(Cast.Jun, id, default))).Split('/')[^1];
        Granted(await Accept(Cast.Hyejin, token, new(IsGiven: true, GrantAdminRights: true)));

        Granted(await Name(Cast.Mina, Cast.Namsan.Tenant));

        Assert.Equal("Namsan IT", (await Contact()).Legal);
    }

    [Fact]
    public async Task Whoever_does_not_sell_is_told_of_no_other_partner()
    {
        await Connect(Cast.Jun, adminRights: true);
        await Befriend(Cast.Dongbaek);
        Granted(await Add(Cast.Hyejin, Cast.Dongbaek.Tenant));
        Granted(await Name(Cast.Mina, Cast.Dongbaek.Tenant));

        var row = Assert.Single(Granted(await Choices(Cast.Elena)).Rows);

        Assert.Equal((Cast.Dongbaek.Tenant, "R-086"), (row.Tenant, row.Decision.Objections.First().Rule));
        Assert.Equal("subscription.partner-unknown", Refused(await Name(Cast.Elena, Cast.Namsan.Tenant)).Code);
    }

    [Theory]
    [InlineData(Roles.HelpdeskAgent, true)]
    [InlineData(Roles.AdminAgent, true)]
    [InlineData(Roles.SalesAgent, false)]
    [InlineData(Roles.BillingAdmin, false)]
    public async Task The_roles_of_the_page_may_name_a_contact(Roles roles, bool may)
    {
        var result = await Name(Cast.Mina with { Roles = roles }, Cast.Hanbit.Tenant);

        Assert.Equal(may ? null : "access.lacks-permission", result.Refusal?.Code);
    }

    private async Task Connect(Actor partner, bool adminRights)
    {
        await Befriend(Cast.Namsan);
        Granted(await Accept(Cast.Hyejin, await Asked(partner, "mirae.onmicrosoft.com", adminRights), new(IsGiven: true, GrantAdminRights: adminRights)));
    }

    // Hanbit works with the other partner: both agreed, or Hanbit took an old list over.
    private Task Befriend(Cast.Firm other, Origin origin = Origin.Portal) => Portal.Run(async (PortalDbContext db) =>
    {
        var facts = new FactFinder(db, Portal.Clock);
        var query = await facts.Deal(PolicyAction.PartnershipImport, Cast.Hanbit.Tenant, other.Tenant, new(Roles.GlobalAdmin, HasMfa: true), default);
        var decision = PolicyEngine.Decide(Guid.Empty, query with { Buyer = query.Buyer! with { Tier = Tier.IndirectReseller } }, PolicyPack.Founding);
        var partnership = db.Add(Partnership.Import(Granted(decision.Clear()), PartnershipId.New(Portal.Clock.Now), Portal.Clock.Now));
        partnership.Property(p => p.Origin).CurrentValue = origin;
        Granted(await db.Commit(null, default));
    });

    private Task<Result> Name(Actor actor, TenantId partner) =>
        Portal.Run((NameSupportContact useCase) => useCase.Handle(actor, new NameSupportContact.Command(_seats, partner), default));

    private Task<Result<ListSupportChoices.Details>> Choices(Actor actor) =>
        Portal.Run((ListSupportChoices useCase) => useCase.Handle(actor, _seats, default));

    private async Task<CompanyName> Contact()
    {
        var rows = Granted(await Portal.Run((ListSubscriptions useCase) => useCase.Handle(Cast.Hyejin, default)));
        return rows.Single(row => row.Id == _seats).SupportContact!;
    }

    private Task<CustomerRelationshipId> RelationshipOf(Cast.Firm partner) => Portal.Run((PortalDbContext db) =>
        db.CustomerRelationships.Where(r => r.Partner == partner.Organization).Select(r => r.Id).SingleAsync());

    private async Task<IReadOnlyList<(MailKind, string)>> Mails()
    {
        var owed = await Portal.Run((PortalDbContext db) => db.OutboxMessages.AsNoTracking().ToListAsync());
        return [.. owed.Where(m => m.Kind is MailKind.SupportContactNamed or MailKind.SupportContactReleased).Select(m => (m.Kind, m.Recipient)).Order()];
    }
}
