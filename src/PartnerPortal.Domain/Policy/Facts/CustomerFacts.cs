namespace PartnerPortal.Domain.Policy.Facts;

/// <summary>What was typed of a company that is about to be recorded, as a customer or as a partner.</summary>
/// <param name="IsKnown">The tenant or the domain is on record already; whose it is stays untold.</param>
/// <param name="ContactDomain">Where its contact's mail goes: what stands behind the @.</param>
public sealed record CompanyFacts(bool IsKnown = false, bool HasRegistrationId = true, bool HasPhone = true, string ContactDomain = "")
{
    public static CompanyFacts Complete { get; } = new();
}

/// <summary>What a partner states when it attests that its customer accepted the agreement (2.8).</summary>
/// <param name="On">The day of the acceptance, or null: today.</param>
public sealed record AttestationFacts(bool HasFirstName = true, bool HasLastName = true, bool HasEmail = true, DateOnly? On = null)
{
    public static AttestationFacts Complete { get; } = new();
}

/// <summary>What the catalogue says of the offer that is ordered (2.10).</summary>
public sealed record OfferFacts(string Name = "", bool IsSoldInMarket = true, bool IsSoldInCloud = true)
{
    public static OfferFacts SoldEverywhere { get; } = new();
}
