using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>Dongbaek sells to Mirae Hospital and holds admin rights there; the acts by which that ends, by name.</summary>
public abstract class RelationshipEndingStory : CustomerStory
{
    protected CustomerRelationshipId Relationship { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Relationship = Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com", adminRights: true), Agreed with { GrantAdminRights = true }));
    }

    protected Task<Result> Remove(Actor? by = null, bool declared = true) =>
        Portal.Run((RemoveCustomer useCase) => useCase.Handle(by ?? Cast.Elena, new(Relationship, "We part", declared), default));

    protected Task<Result> Cut(Actor? by = null) => Portal.Run((CutAdminAccess useCase) => useCase.Handle(by ?? Cast.Hyejin, Relationship, default));

    protected Task<Result<RequestRelationshipEnd.Details>> AskToEnd(Actor? by = null) =>
        Portal.Run((RequestRelationshipEnd useCase) => useCase.Handle(by ?? Cast.Hyejin, new(Relationship, "Another partner"), default));

    protected Task<Result> TakeBack(Actor? by = null) => Portal.Run((TakeEndRequestBack useCase) => useCase.Handle(by ?? Cast.Hyejin, Relationship, default));

    protected Task<Result<ShowCustomer.Details>> Show(Actor? by = null) => Portal.Run((ShowCustomer useCase) => useCase.Handle(by ?? Cast.Elena, Relationship, default));

    protected Task<Result> Stop(SubscriptionId id, Actor? by = null) => Portal.Run((StopSubscription useCase) => useCase.Handle(by ?? Cast.Elena, id, default));

    protected async Task<IReadOnlyList<ListEndRequests.Row>> Queue() => Granted(await Portal.Run((ListEndRequests useCase) => useCase.Handle(Cast.Nari, default)));

    protected Task<int> LetTimePass(DateTimeOffset until)
    {
        Portal.Clock.Now = until;
        return Portal.Run((LapseEndRequests job) => job.Handle(default));
    }

    protected Task<CustomerRelationship> Stored() => Portal.Run((PortalDbContext db) => db.CustomerRelationships.AsNoTracking().SingleAsync(r => r.Id == Relationship));

    /// <summary>Something that Dongbaek sells to Mirae.</summary>
    protected async Task<SubscriptionId> Sell(OfferFamily family = OfferFamily.Microsoft365, CommerceGeneration generation = CommerceGeneration.Legacy, int renewsInDays = 60)
    {
        var (id, today) = (SubscriptionId.New(Cast.Then), DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime));
        var terms = new Subscription.Terms($"{family} of Dongbaek", family, BillingModel.License, generation, PurchaseChannel.CspDirect, 5, today.AddYears(-1), today.AddDays(renewsInDays), true);
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.Add(Subscription.Record(id, terms, new(Cast.Mirae.Organization, Cast.Mirae.Tenant, Cast.Dongbaek.Organization)));
            Granted(await db.Commit(null, default));
        });
        return id;
    }
}
