using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What is ordered, and who is named as the reseller of record.</summary>
public sealed record OrderFacts(
    OrganizationId? PartnerOfRecord = null, bool IsSharedServicesOffer = false, OfferFamily Family = OfferFamily.Microsoft365)
{
    public static OrderFacts Plain { get; } = new();

    public OfferFacts Offer { get; init; } = OfferFacts.SoldEverywhere;
}
