using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Web.Tests.Features.CustomerRelationships;

/// <summary>What the pages of customers and their partners need to be there before they are opened.</summary>
public abstract class CustomerPageTest : PortalComponentTest
{
    /// <summary>A request of Dongbaek, and the token of its link.</summary>
    protected async Task<string> Asked(string? target = "mirae.onmicrosoft.com", bool adminRights = false)
    {
        var command = new RequestRelationship.Command("hyejin@mirae.example", target, adminRights, Language.English, "Hello");
        var id = await Done<RequestRelationship, RelationshipRequestId>(useCase => useCase.Handle(Cast.Elena, command, default));
        return (await Done<CopyRequestLink, string>(useCase => useCase.Handle(Cast.Elena, id, default))).Split('/')[^1];
    }

    protected Task<CustomerRelationshipId> Add(TenantId partner) => Done<AddPartner, CustomerRelationshipId>(
        useCase => useCase.Handle(Cast.Hyejin, new(partner, new Consent(IsGiven: true, AcceptAgreement: true)), default));

    protected Task<CustomerRelationshipId> Accept(string token) => Done<AcceptRelationship, CustomerRelationshipId>(
        useCase => useCase.Handle(Cast.Hyejin, new(token, new Consent(IsGiven: true, AcceptAgreement: true, GrantAdminRights: true)), default));

    protected Task GiveMiraeASubscription() => Portal.Run(async (PortalDbContext db) =>
    {
        var today = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);
        var terms = new Subscription.Terms(
            "Microsoft 365 E3", OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.New, PurchaseChannel.CspIndirect, 240, today.AddYears(-1), today.AddDays(69), true);
        db.Add(Subscription.Record(
            SubscriptionId.New(Portal.Clock.Now), terms, new(Cast.Mirae.Organization, Cast.Mirae.Tenant, Cast.Hanbit.Organization, Cast.Namsan.Organization)));
        Assert.Null((await db.Commit(null, default)).Refusal);
    });

    /// <summary>A colleague at the customer who may read and not decide.</summary>
    protected Task<Actor> Colleague(Roles roles = Roles.Reader) => Person("dana", "Dana Cho", Cast.Mirae.Organization, Cast.Mirae.Tenant, roles);

    protected async Task<Actor> Person(string signIn, string name, OrganizationId organization, TenantId tenant, Roles roles)
    {
        var actor = Cast.Person(signIn, name, organization, tenant, roles);
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.Add(Cast.Users[^1]);
            Assert.Null((await db.Commit(null, default)).Refusal);
        });
        return actor;
    }
}
