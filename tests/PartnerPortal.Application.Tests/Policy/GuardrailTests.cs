using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Organizations.Own;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Policy;

/// <summary>What the portal asks of itself and of those who hurry: rates, four eyes, a Global admin who stays, a log without gaps.</summary>
public sealed class GuardrailTests : CustomerStory
{
    private const string Busy = "busy@customer.example";

    [Fact]
    public async Task An_address_gets_so_many_invitations_and_requests_in_a_day_and_more_on_the_next()
    {
        for (var n = 0; n < PolicyPack.Founding.InvitationsPerRecipient; n++)
        {
            if (n % 2 == 0) Granted(await Invite(Busy));
            else Granted(await Request(Cast.Mina, Busy));
        }

        Assert.Equal("R-184", Refused(await Invite(Busy)).Rule);
        Assert.Equal("R-184", Refused(await Request(Cast.Mina, Busy)).Rule);
        Granted(await Invite("calm@customer.example"));

        Portal.Clock.Now += TimeSpan.FromDays(1);
        Granted(await Invite(Busy));
    }

    [Fact]
    public async Task What_is_sent_again_counts_however_the_address_is_written()
    {
        var invitation = Granted(await Invite(Busy));
        var request = Granted(await Request(Cast.Mina, Busy.ToUpperInvariant()));
        for (var n = 2; n < PolicyPack.Founding.InvitationsPerRecipient; n++) Granted(await Again(invitation));

        Assert.Equal("R-184", Refused(await Again(invitation)).Rule);
        Assert.Equal("R-184", Refused(await Portal.Run((ResendRequest useCase) => useCase.Handle(Cast.Mina, request, default))).Rule);
        Assert.Equal("R-184", Refused(await Invite(Busy)).Rule);

        Task<Result> Again(PartnershipInvitationId id) => Portal.Run((ResendInvitation useCase) => useCase.Handle(Cast.Mina, id, default));
    }

    [Fact]
    public async Task What_one_organisation_sends_is_not_held_against_another()
    {
        for (var n = 0; n < PolicyPack.Founding.InvitationsPerRecipient; n++) Granted(await Invite(Busy));

        Granted(await Request(Cast.Elena, Busy));
    }

    [Fact]
    public async Task Who_belongs_to_both_organisations_does_not_answer_the_own_invitation()
    {
        var token = await Invited();

        var refusal = Refused(await Authorise(Cast.Mina with { Organization = Cast.Namsan.Organization, Tenant = Cast.Namsan.Tenant }, token));

        Assert.Equal("R-181", refusal.Rule);
        Granted(await Authorise(Cast.Jun, token));
    }

    [Fact]
    public async Task Who_belongs_to_both_organisations_does_not_answer_the_own_request()
    {
        var token = await Asked(Cast.Elena, "mirae.onmicrosoft.com");

        Assert.Equal("R-181", Refused(await Accept(Cast.Elena with { Organization = Cast.Mirae.Organization, Tenant = Cast.Mirae.Tenant }, token)).Rule);
    }

    [Fact]
    public async Task A_tenant_is_kept_while_the_last_Global_admin_signs_in_with_it()
    {
        var sua = await Join("sua", Cast.Namsan.Tenant, Roles.AccountAdmin);
        await Join("dana", Cast.NamsanCorporate, Roles.GlobalAdmin);
        await Portal.Run(async (PortalDbContext db) =>
        {
            var jun = await db.Users.SingleAsync(user => user.Id == Cast.Jun.User);
            jun.Leave(Cast.Namsan.Tenant);
            Granted(await db.Commit(null, default));
        });

        Assert.Equal("R-180", Refused(await Detach(sua)).Rule);

        await Join("hana", Cast.Namsan.Tenant, Roles.GlobalAdmin | Roles.AdminAgent);
        Granted(await Detach(sua));
    }

    [Fact]
    public async Task What_another_partner_attested_is_warned_about_where_a_provider_comes()
    {
        await Portal.Run(async (PortalDbContext db) =>
        {
            var mirae = Cast.Mirae;
            db.Add(CustomerAgreement.Accept(CustomerAgreementId.New(Cast.Then), mirae.Organization, mirae.Tenant, AgreementKind.Attested, "Elena Costa", Cast.Then));
            Granted(await db.Commit(null, default));
        });

        Assert.Contains("R-112", await Warnings(Cast.Hanbit.Tenant));
        Assert.DoesNotContain("R-112", await Warnings(Cast.Dongbaek.Tenant));
    }

    [Fact]
    public async Task Who_is_an_active_reseller_is_known_as_one()
    {
        var preview = Granted(await Portal.Run((PreviewInvitation useCase) => useCase.Handle(Cast.Mina, new PreviewInvitation.Query("namsan.onmicrosoft.com"), default)));

        Assert.Equal((false, true), (preview.Decision.Query.Seller.IsReseller, preview.Decision.Query.Buyer!.IsReseller));
    }

    [Fact]
    public async Task A_refusal_by_a_rule_that_nobody_logged_is_a_bug()
    {
        var refusal = new Refusal(RefusalKind.Denied, "policy.r-056") { Rule = "R-056", Decision = Guid.CreateVersion7(Cast.Then) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.Run((PortalDbContext db) => db.Commit(Cast.Elena, refusal, default)));
    }

    [Fact]
    public async Task A_partnership_that_brings_customers_along_is_a_bug()
    {
        var reseller = await Cleared(PolicyAction.PartnershipImport, Cast.Namsan.Tenant);
        var customer = await Cleared(PolicyAction.RelationImport, Cast.Mirae.Tenant);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.Run(async (PortalDbContext db) =>
        {
            db.Add(Partnership.Import(reseller, PartnershipId.New(Cast.Then), Cast.Then));
            db.Add(CustomerRelationship.Import(customer, CustomerRelationshipId.New(Cast.Then), Cast.Then));
            Granted(await db.Commit(Cast.Mina, default));
        }));
    }

    private async Task<Clearance> Cleared(PolicyAction action, TenantId buyer)
    {
        var query = await Portal.Run((FactFinder facts) => facts.Deal(action, Cast.Hanbit.Tenant, buyer, new(Roles.GlobalAdmin, HasMfa: true), default));
        return Granted(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Clear());
    }

    private async Task<IEnumerable<string>> Warnings(TenantId partner)
    {
        var query = await Portal.Run((ConsentDesk desk) => desk.Question(Cast.Hyejin, partner, link: null, Agreed, default));
        return PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Findings.Where(finding => finding.Outcome is Outcome.Warn).Select(finding => finding.Rule);
    }

    private Task<Result<PartnershipInvitationId>> Invite(string recipient, string? target = null) => Portal.Run((InviteReseller useCase) =>
        useCase.Handle(Cast.Mina, new InviteReseller.Command(recipient, target, Language.English, "Hello"), default));

    private Task<Result<RelationshipRequestId>> Request(Actor partner, string recipient) => Portal.Run((RequestRelationship useCase) =>
        useCase.Handle(partner, new RequestRelationship.Command(recipient, null, AsksForAdminRights: false, Language.English, "Hello"), default));

    private Task<Result<PartnershipId>> Authorise(Actor reseller, string token) => Portal.Run((AcceptPartnership useCase) =>
        useCase.Handle(reseller, new AcceptPartnership.Command(token, Consent: true, GrantAdminAccess: false), default));

    private Task<Result> Detach(Actor actor) => Portal.Run((DetachTenant useCase) => useCase.Handle(actor, Cast.NamsanCorporate, default));

    private async Task<string> Invited()
    {
        var id = Granted(await Invite("jun@namsan.example", "namsan.onmicrosoft.com"));
        return Granted(await Portal.Run((CopyInvitationLink useCase) => useCase.Handle(Cast.Mina, id, default))).Split('/')[^1];
    }

    /// <summary>Somebody new at Namsan.</summary>
    private async Task<Actor> Join(string name, TenantId tenant, Roles roles)
    {
        var known = Cast.Users.Count;
        var actor = Cast.Person(name, name, Cast.Namsan.Organization, tenant, roles);
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Users.Skip(known));
            Granted(await db.Commit(null, default));
        });
        return actor;
    }
}
