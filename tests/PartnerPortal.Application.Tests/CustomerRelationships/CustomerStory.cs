using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A portal with the cast in it, Mirae Hospital's subscriptions, and the acts of journeys 3 and 4 by name.</summary>
public abstract class CustomerStory : IAsyncLifetime
{
    protected static Consent Agreed { get; } = new(IsGiven: true, AcceptAgreement: true);

    protected Cast Cast { get; } = new();

    protected TestPortal Portal { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.Open();
        await Cast.Enter(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Result<CustomerRelationshipId>> Add(Actor customer, TenantId partner, Consent? consent = null) =>
        Portal.Run((AddPartner useCase) => useCase.Handle(customer, new AddPartner.Command(partner, consent ?? Agreed), default));

    protected Task<Result<CustomerRelationshipId>> Accept(Actor customer, string token, Consent? consent = null) =>
        Portal.Run((AcceptRelationship useCase) => useCase.Handle(customer, new AcceptRelationship.Command(token, consent ?? Agreed), default));

    protected Task<Result> Decline(Actor customer, string token, string? reason = null) =>
        Portal.Run((DeclineRelationship useCase) => useCase.Handle(customer, new DeclineRelationship.Command(token, reason), default));

    protected Task<Result<PreviewRequest.Details>> Preview(Actor partner, string? target) =>
        Portal.Run((PreviewRequest useCase) => useCase.Handle(partner, new PreviewRequest.Query(target, AsksForAdminRights: false), default));

    protected Task<Result<RelationshipRequestId>> Ask(Actor partner, string? target, bool adminRights = false) =>
        Portal.Run((RequestRelationship useCase) => useCase.Handle(
            partner, new RequestRelationship.Command("somebody@customer.example", target, adminRights, Language.English, "Hello"), default));

    protected Task<Result> Classify(TenantId tenant, TenantKind kind) =>
        Portal.Run((ClassifyTenant useCase) => useCase.Handle(Cast.Nari, new ClassifyTenant.Command(tenant, kind), default));

    /// <summary>Asks, and hands over the token of the link.</summary>
    protected async Task<string> Asked(Actor partner, string? target, bool adminRights = false)
    {
        var id = Granted(await Ask(partner, target, adminRights));
        return Granted(await Portal.Run((CopyRequestLink useCase) => useCase.Handle(partner, id, default))).Split('/')[^1];
    }

    /// <summary>Mirae has a Microsoft 365 subscription of Hanbit with Namsan on record, and an Azure plan bought on the web.</summary>
    protected Task GiveMiraeSubscriptions() => Portal.Run(async (PortalDbContext db) =>
    {
        var today = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);
        var seats = new Subscription.Terms(
            "Microsoft 365 E3", OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.New, PurchaseChannel.CspIndirect, 240, today.AddYears(-1), today.AddDays(69), true);
        var azure = new Subscription.Terms(
            "Azure plan", OfferFamily.Azure, BillingModel.Usage, CommerceGeneration.New, PurchaseChannel.WebDirect, 1, today.AddYears(-2), null, false);
        var mirae = Cast.Mirae;
        db.AddRange(
            Subscription.Record(SubscriptionId.New(Cast.Then), seats, new(mirae.Organization, mirae.Tenant, Cast.Hanbit.Organization, Cast.Namsan.Organization)),
            Subscription.Record(SubscriptionId.New(Cast.Then), azure, new(mirae.Organization, mirae.Tenant, Seller: null)),
            Subscription.Record(SubscriptionId.New(Cast.Then), seats with { Offer = "Visio Plan 2", Seats = 3 }, new(mirae.Organization, mirae.Tenant, Cast.Hanbit.Organization), SubscriptionStatus.Suspended));
        Granted(await db.Commit(null, default));
    });

    protected Task GiveAgreement(Cast.Firm customer) => Portal.Run(async (PortalDbContext db) =>
    {
        db.Add(CustomerAgreement.Accept(CustomerAgreementId.New(Cast.Then), customer.Organization, customer.Tenant, AgreementKind.Direct, "Hyejin Lim", Cast.Then));
        Granted(await db.Commit(null, default));
    });

    /// <summary>Every subscription of the portal as it lies in the store: every column of every row.</summary>
    protected Task<List<string>> SubscriptionRows() => Portal.Run(async (PortalDbContext db) =>
    {
        var columns = db.Model.FindEntityType(typeof(Subscription))!.GetProperties().ToList();
        var rows = await db.Subscriptions.AsNoTracking().OrderBy(s => s.Id).ToListAsync();
        return rows.ConvertAll(row => string.Join(" | ", columns.Select(column => $"{column.Name}={db.Entry(row).Property(column.Name).CurrentValue}")));
    });

    protected Task<int> Count<TEntity>()
        where TEntity : class => Portal.Run((PortalDbContext db) => db.Set<TEntity>().CountAsync());

    protected static void Granted(Result result) => Assert.Null(result.Refusal);

    protected static T Granted<T>(Result<T> result)
        where T : notnull
    {
        Assert.Null(result.Refusal);
        return result.Refused(out _, out var value) ? throw new InvalidOperationException() : value!;
    }

    protected static Refusal Refused(IRefusable result)
    {
        Assert.NotNull(result.Refusal);
        return result.Refusal;
    }
}
