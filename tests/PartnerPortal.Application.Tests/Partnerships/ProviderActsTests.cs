using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Tests.Partnerships;

/// <summary>What a provider does for its resellers: removes them from a customer when asked to, and records them .</summary>
public sealed class ProviderActsTests : EndingStory
{
    [Fact]
    public async Task A_reseller_asks_its_provider_which_clears_the_way_and_removes()
    {
        var id = Granted(await Accept(Cast.Hyejin, await Asked(Cast.Jun, "mirae.onmicrosoft.com")));
        Assert.Equal("relationship.unknown", Refused(await Show(id, Cast.Mina)).Code);
        Assert.Equal("policy.r-075", Refused(await Remove(id, Cast.Jun)).Code);

        Assert.Equal("partnership.unknown", Refused(await AskProvider(id, Cast.Dongbaek.Organization)).Code);
        Granted(await AskProvider(id, Cast.Hanbit.Organization));

        Assert.Equal("policy.r-070", Refused(await Remove(id, Cast.Mina)).Code);
        foreach (var blocker in Granted(await Show(id, Cast.Mina)).Blockers)
            Granted(await Portal.Run((StopSubscription useCase) => useCase.Handle(Cast.Mina, blocker.Id, default)));
        Granted(await Remove(id, Cast.Mina));

        var removed = await Portal.Run((PortalDbContext db) => db.CustomerRelationships.AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equal((RelationshipStatus.Removed, Cast.Hanbit.Organization), (removed.Status, removed.RemovedBy));
    }

    [Fact]
    public async Task What_the_reseller_resells_for_another_provider_is_counted_and_stays_untold()
    {
        var id = Granted(await Accept(Cast.Hyejin, await Asked(Cast.Jun, "mirae.onmicrosoft.com")));
        await SellByAnother("Dynamics 365 of Dongbaek");
        Granted(await AskProvider(id, Cast.Hanbit.Organization));

        var (told, own) = (Granted(await Show(id, Cast.Mina)), Granted(await Show(id, Cast.Jun)));

        Assert.DoesNotContain(told.Blockers, blocker => blocker.Offer == "Dynamics 365 of Dongbaek");
        Assert.Equal((own.Blockers.Count, 0), (told.Blockers.Count + told.BlockersOfOthers, own.BlockersOfOthers));
        Assert.Equal(1, told.BlockersOfOthers);
        foreach (var blocker in told.Blockers) Granted(await Portal.Run((StopSubscription useCase) => useCase.Handle(Cast.Mina, blocker.Id, default)));
        Assert.Equal("policy.r-070", Refused(await Remove(id, Cast.Mina)).Code);
    }

    [Fact]
    public async Task The_seller_records_a_reseller_by_its_location_and_nothing_else_takes_its_place()
    {
        var id = (await Sold())[0].Id;

        Assert.Equal(Outcome.Allow, Granted(await Portal.Run((SetPartnerOfRecord useCase) => useCase.Preview(Cast.Mina, new(id, $"{Bukhan.PartnerId}"), default))).Outcome);
        Assert.Equal("policy.r-102", Refused(await Record(id, $"{Cast.Hanbit.PartnerId}")).Code);
        Assert.Equal("policy.r-103", Refused(await Record(id, "6999999")).Code);
        Assert.Equal("subscription.partner-id-invalid", Refused(await Record(id, "12")).Code);
        Assert.Equal("subscription.unknown", Refused(await Record(id, $"{Bukhan.PartnerId}", Cast.Elena)).Code);

        Granted(await Record(id, $"{Bukhan.PartnerId}"));

        Assert.Equal(Bukhan.Organization, (await Sold()).Single(s => s.Id == id).PartnerOfRecord);
    }

    private Task SellByAnother(string offer) => Portal.Run(async (PortalDbContext db) =>
    {
        var terms = new Subscription.Terms(
            offer, OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.Legacy, PurchaseChannel.CspIndirect, 5, DateOnly.FromDateTime(Cast.Then.UtcDateTime), null, false);
        db.Add(Subscription.Record(
            SubscriptionId.New(Cast.Then), terms, new(Cast.Mirae.Organization, Cast.Mirae.Tenant, Cast.Dongbaek.Organization, Cast.Namsan.Organization)));
        Granted(await db.Commit(null, default));
    });

    private Task<Result<ShowCustomer.Details>> Show(CustomerRelationshipId id, Actor by) => Portal.Run((ShowCustomer useCase) => useCase.Handle(by, id, default));

    private Task<Result> Remove(CustomerRelationshipId id, Actor by) =>
        Portal.Run((RemoveCustomer useCase) => useCase.Handle(by, new(id, null, Declared: true), default));

    private Task<Result> AskProvider(CustomerRelationshipId id, OrganizationId provider) =>
        Portal.Run((AskProviderToRemove useCase) => useCase.Handle(Cast.Jun, new(id, provider, "They moved on"), default));

    private Task<Result> Record(SubscriptionId id, string partnerId, Actor? by = null) =>
        Portal.Run((SetPartnerOfRecord useCase) => useCase.Handle(by ?? Cast.Mina, new(id, partnerId), default));
}
