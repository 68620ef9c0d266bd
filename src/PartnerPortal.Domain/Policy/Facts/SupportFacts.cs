using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What is to be supported, and who asks for it (W-11). The seller of the question is the partner that is to support.</summary>
/// <param name="AskerSells">The asking organisation sells the subscription.</param>
/// <param name="ContactSells">The partner that is to support sells it: the contact that a subscription begins with.</param>
public sealed record SupportFacts(string Offer = "", OfferFamily Family = OfferFamily.Microsoft365, bool AskerSells = true, bool ContactSells = false)
{
    public static SupportFacts Plain { get; } = new();
}
