using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Domain.Tests;

/// <summary>A subscription of Areum Hospital, sold by Hanbit with Namsan recorded; each story changes what it is about.</summary>
internal static class Sample
{
    private static readonly Subscription.Terms Terms = new(
        "Microsoft 365 Business Premium", OfferFamily.Microsoft365, BillingModel.License, CommerceGeneration.New, PurchaseChannel.CspIndirect,
        Seats: 85, StartedOn: Cast.Today.AddYears(-1), RenewsOn: Cast.Today.AddMonths(3), AutoRenews: true);

    private static readonly Subscription.Parties Parties =
        new(Cast.Areum.Organization, Cast.Areum.Tenant, Cast.Hanbit.Organization, Cast.Namsan.Organization);

    /// <summary>Licences that Areum Hospital bought on the web, of a term that ends in two months.</summary>
    public static ExternalTerms Elsewhere { get; } = new(
        "Microsoft 365 Business Standard", OfferFamily.Microsoft365, BillingModel.License, PurchaseChannel.WebDirect,
        Seats: 25, TermEndsOn: Cast.Today.AddMonths(2), ContractNumber: "84120077", AutoRenews: true);

    public static Subscription Subscription(
        Func<Subscription.Terms, Subscription.Terms>? terms = null,
        Func<Subscription.Parties, Subscription.Parties>? parties = null,
        SubscriptionStatus status = SubscriptionStatus.Active,
        int number = 1) => Subscriptions.Subscription.Record(
            new SubscriptionId(new Guid(number, 3, 0, new byte[8])), terms is null ? Terms : terms(Terms), parties is null ? Parties : parties(Parties), status);
}
