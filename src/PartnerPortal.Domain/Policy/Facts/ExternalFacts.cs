using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>
/// What is known of a subscription bought elsewhere (W-10). When it is declared the seller of the question is whoever
/// declares it, later the partner that supports it.
/// </summary>
public sealed record ExternalFacts(ExternalTerms Terms)
{
    public static ExternalFacts Plain { get; } = new(new ExternalTerms(
        "", OfferFamily.Microsoft365, BillingModel.License, PurchaseChannel.WebDirect, Seats: 1, TermEndsOn: null, ContractNumber: "", AutoRenews: false));

    /// <summary>How it is to come to CSP, or null: nobody asks.</summary>
    public MigrationPlan? Plan { get; init; }

    /// <summary>A CSP partner sells the same offer to this customer today .</summary>
    public bool IsSoldInCspToo { get; init; }

    /// <summary>The customer's active subscriptions of all channels .</summary>
    public int ActiveSubscriptions { get; init; }

    /// <summary>Some of them are sold by CSP partners .</summary>
    public bool HoldsCspSubscriptions { get; init; }
}
