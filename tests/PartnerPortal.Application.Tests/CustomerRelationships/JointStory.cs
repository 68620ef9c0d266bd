using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A portal in which Namsan resells for Hanbit, and the acts of a request that names two partners.</summary>
public abstract class JointStory : CustomerStory
{
    protected const string Mirae = "mirae.onmicrosoft.com";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Connect(Cast.Mina, Cast.Jun, "namsan.onmicrosoft.com");
    }

    /// <summary>A provider invites a reseller, which authorises it.</summary>
    protected async Task Connect(Actor provider, Actor reseller, string domain)
    {
        var command = new InviteReseller.Command("somebody@reseller.example", domain, Language.English, "");
        var id = Granted(await Portal.Run((InviteReseller useCase) => useCase.Handle(provider, command, default)));
        var token = Granted(await Portal.Run((CopyInvitationLink useCase) => useCase.Handle(provider, id, default))).Split('/')[^1];
        Granted(await Portal.Run((AcceptPartnership useCase) => useCase.Handle(reseller, new(token, Consent: true, GrantAdminAccess: false), default)));
    }

    protected Task<Result<RelationshipRequestId>> AskTogether(Actor partner, Companions with, string? target = Mirae, bool adminRights = false)
    {
        Later();
        return Portal.Run((RequestRelationship useCase) => useCase.Handle(
            partner, new RequestRelationship.Command("somebody@customer.example", target, adminRights, Language.English, "Hello") { With = with }, default));
    }

    /// <summary>Namsan asks together with Hanbit, and hands over the token of the link.</summary>
    protected async Task<string> AskedTogether(bool adminRights = false) =>
        await LinkOf(Cast.Jun, Granted(await AskTogether(Cast.Jun, new(Cast.Hanbit.Tenant, adminRights), adminRights: adminRights)));

    protected async Task<string> LinkOf(Actor actor, RelationshipRequestId id) =>
        Granted(await Portal.Run((CopyRequestLink useCase) => useCase.Handle(actor, id, default))).Split('/')[^1];

    protected async Task<IReadOnlyList<ListRequests.Row>> Requests(Actor actor) => Granted(await Portal.Run((ListRequests useCase) => useCase.Handle(actor, default)));

    protected async Task<ReviewPartner.Details> Review(Actor customer, string token) =>
        Granted(await Portal.Run((ReviewPartner useCase) => useCase.OfRequest(customer, token, default)));

    /// <summary>Exactly these tenants are the customer's partners now.</summary>
    protected async Task PartnersAre(TenantId customer, params TenantId[] partners)
    {
        var found = await Portal.Run((PortalDbContext db) => db.CustomerRelationships.Where(r => r.CustomerTenant == customer).Select(r => r.PartnerTenant).ToListAsync());
        Assert.Equal(partners.OrderBy(tenant => tenant.Value), found.OrderBy(tenant => tenant.Value));
    }

    /// <summary>A minute goes by, so that what happens next happens later.</summary>
    protected void Later() => Portal.Clock.Now += TimeSpan.FromMinutes(1);

    protected async Task EndPartnership()
    {
        var id = await Portal.Run((PortalDbContext db) => db.Partnerships.Select(p => p.Id).SingleAsync());
        var command = new EndPartnership.Command(id, new(EndTenantAccess: false), Reason: null, Declared: true);
        Granted(await Portal.Run((EndPartnership useCase) => useCase.Handle(Cast.Mina, command, default)));
    }

    protected Task Move(Cast.Firm firm, EnrollmentMove move) => Portal.Run(async (PortalDbContext db) =>
    {
        var organization = await db.Organizations.SingleAsync(o => o.Id == firm.Organization);
        Granted(organization.Make(move, organization.Enrollments[0].Id, Portal.Clock.Now));
        Granted(await db.Commit(Cast.Nari, default));
    });

    /// <summary>Sends what is owed, and tells which kinds went to an address.</summary>
    protected async Task<IReadOnlyList<string>> MailTo(string address)
    {
        await Portal.Run((SendOutbox job) => job.Handle(default));
        return [.. Portal.Post.Mails.Where(mail => mail.Recipient == address).Select(mail => mail.Subject)];
    }

    /// <summary>Puts everybody into the store who was cast since the story began.</summary>
    protected Task Enter(int organizations, int users) => Portal.Run(async (PortalDbContext db) =>
    {
        db.AddRange(Cast.Organizations.TakeLast(organizations));
        db.AddRange(Cast.Tenants.TakeLast(organizations));
        db.AddRange(Cast.Users.TakeLast(users));
        Granted(await db.Commit(null, default));
    });
}
