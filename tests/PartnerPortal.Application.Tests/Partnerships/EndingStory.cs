using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Partnerships;

/// <summary>Hanbit provides for Namsan and Bukhan and sells to Mirae Hospital with Namsan on record; the acts of an ending by name.</summary>
public abstract class EndingStory : CustomerStory
{
    protected Cast.Firm Bukhan { get; private set; } = null!;

    protected Actor Yuna { get; private set; } = null!;

    protected PartnershipId Partnership { get; private set; }

    protected PartnershipId Other { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        Bukhan = Cast.Partner("Bukhan Systems", "북한산 시스템", "bukhan", Tier.IndirectReseller);
        Yuna = Cast.Person("yuna", "Yuna Oh", Bukhan.Organization, Bukhan.Tenant, Roles.GlobalAdmin);
        await base.InitializeAsync();
        await GiveMiraeSubscriptions();
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Mina, "mirae.onmicrosoft.com", adminRights: true), Agreed with { GrantAdminRights = true }));
        Partnership = await Partners(Cast.Jun, "namsan.onmicrosoft.com", grantAdminAccess: true);
        Other = await Partners(Yuna, "bukhan.onmicrosoft.com");
    }

    protected Task<Result<EndPartnership.Done>> End(EndPartnership.Choices? choices = null, bool declared = true, Actor? by = null, bool tellCustomers = false) =>
        Portal.Run((EndPartnership useCase) => useCase.Handle(
            by ?? Cast.Mina, new(Partnership, choices ?? new(EndTenantAccess: false), "We part", declared, tellCustomers), default));

    protected Task<Result<PreviewEnding.Details>> PreviewEnd(PartnershipId? successor = null, Actor? by = null) =>
        Portal.Run((PreviewEnding useCase) => useCase.Handle(by ?? Cast.Mina, new(Partnership, successor), default));

    protected Task<Result<RequestPartnershipEnding.Details>> AskToEnd(Actor? by = null, bool declared = true) =>
        Portal.Run((RequestPartnershipEnding useCase) => useCase.Handle(by ?? Cast.Jun, new(Partnership, "Another provider", declared), default));

    protected Task<Result> TakeBack(Actor? by = null) => Portal.Run((TakeEndingBack useCase) => useCase.Handle(by ?? Cast.Jun, Partnership, default));

    protected Task<Result> Acknowledge(Actor? by = null) => Portal.Run((AcknowledgeEnding useCase) => useCase.Handle(by ?? Cast.Mina, Partnership, default));

    protected Task<int> LetTimePass(TimeSpan time)
    {
        Portal.Clock.Now += time;
        return Portal.Run((LapseEndings job) => job.Handle(default));
    }

    protected Task<Partnership> Stored() => Portal.Run((PortalDbContext db) => db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == Partnership));

    protected Task<List<Subscription>> Sold() => Portal.Run((PortalDbContext db) =>
        db.Subscriptions.AsNoTracking().Where(s => s.Seller == Cast.Hanbit.Organization).OrderBy(s => s.Offer).ToListAsync());

    /// <summary>So many further subscriptions of Mirae, sold by Hanbit with Namsan on record and as support contact.</summary>
    protected Task Sell(int count) => Portal.Run(async (PortalDbContext db) =>
    {
        var today = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);
        var terms = new Subscription.Terms(
            "Microsoft 365 E5", OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.New, PurchaseChannel.CspIndirect, 10, today.AddYears(-1), today.AddDays(30), true);
        var parties = new Subscription.Parties(Cast.Mirae.Organization, Cast.Mirae.Tenant, Cast.Hanbit.Organization, Cast.Namsan.Organization, Cast.Namsan.Organization);
        db.AddRange(Enumerable.Range(0, count).Select(_ => Subscription.Record(SubscriptionId.New(Cast.Then), terms, parties)));
        Granted(await db.Commit(null, default));
    });

    private async Task<PartnershipId> Partners(Actor reseller, string domain, bool grantAdminAccess = false)
    {
        var command = new InviteReseller.Command(reseller.Email, domain, Language.English, "Hello");
        var invitation = Granted(await Portal.Run((InviteReseller useCase) => useCase.Handle(Cast.Mina, command, default)));
        var link = Granted(await Portal.Run((CopyInvitationLink useCase) => useCase.Handle(Cast.Mina, invitation, default)));
        return Granted(await Portal.Run((AcceptPartnership useCase) => useCase.Handle(reseller, new(link.Split('/')[^1], Consent: true, grantAdminAccess), default)));
    }
}
