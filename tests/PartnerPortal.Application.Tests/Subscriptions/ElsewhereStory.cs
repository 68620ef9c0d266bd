using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Subscriptions.External;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using PartnerPortal.Tests.CustomerRelationships;

namespace PartnerPortal.Tests.Subscriptions;

/// <summary>Mirae Hospital has bought elsewhere; the acts of the multi-channel journey by name.</summary>
public abstract class ElsewhereStory : CustomerStory
{
    protected DateOnly Today => DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime);

    protected ExternalTerms Licences => new(
        "Microsoft 365 Business Standard", OfferFamily.Microsoft365, BillingModel.License, PurchaseChannel.WebDirect, 25, Today.AddDays(60), "84120077", AutoRenews: true);

    protected ExternalTerms Azure => Licences with
    {
        Offer = "Azure",
        Family = OfferFamily.Azure,
        BillingModel = BillingModel.Usage,
        Channel = PurchaseChannel.EnterpriseAgreement,
        Seats = 1,
        TermEndsOn = null,
    };

    protected Task<Result<ExternalSubscriptionId>> Declare(Actor actor, ExternalTerms terms, CustomerRelationshipId? customer = null) =>
        Portal.Run((DeclareExternal useCase) => useCase.Handle(actor, new DeclareExternal.Command(terms, customer), default));

    protected Task<Result> Move(Actor actor, ExternalSubscriptionId id, ExternalSubscriptionMove move) =>
        Portal.Run((MoveExternal useCase) => useCase.Handle(actor, new MoveExternal.Command(id, move), default));

    protected Task<Result<CustomerRelationshipId>> Hire(TenantId partner, bool adminRights, params ExternalSubscriptionId[] subscriptions) =>
        Portal.Run((HirePartner useCase) => useCase.Handle(
            Cast.Hyejin, new HirePartner.Command(partner, subscriptions, new Consent(IsGiven: true, AcceptAgreement: true, GrantAdminRights: adminRights)), default));

    protected Task<Result> Plan(Actor actor, ExternalSubscriptionId id, string? offer = null, DateOnly? buyOn = null) =>
        Portal.Run((PlanMigration useCase) => useCase.Handle(actor, new PlanMigration.Command(id, offer, buyOn), default));

    protected Task<Result> Mark(Actor actor, ExternalSubscriptionId id, PlanStepKind step) =>
        Portal.Run((MarkStepDone useCase) => useCase.Handle(actor, new MarkStepDone.Command(id, step), default));

    protected async Task<ListExternal.Details> Seen(Actor actor, CustomerRelationshipId? customer = null) =>
        Granted(await Portal.Run((ListExternal useCase) => useCase.Handle(actor, new ListExternal.Query(customer), default)));

    protected async Task<ListExternal.Row> Only(Actor actor, CustomerRelationshipId? customer = null) => Assert.Single((await Seen(actor, customer)).Rows);

    protected async Task<IReadOnlyList<string>> Readers(MailKind kind)
    {
        var owed = await Portal.Run((PortalDbContext db) => db.OutboxMessages.AsNoTracking().Where(m => m.Kind == kind).ToListAsync());
        return [.. owed.Select(m => m.Recipient).Order(StringComparer.Ordinal)];
    }
}
