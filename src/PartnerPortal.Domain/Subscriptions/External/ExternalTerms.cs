using System.Text;

namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>What was bought elsewhere, as its owner states it: the portal cannot look it up, so it claims nothing more.</summary>
/// <param name="TermEndsOn">The end of the running term, or null for what has none (usage).</param>
/// <param name="ContractNumber">As on the contract; empty for what has none.</param>
public sealed record ExternalTerms(
    string Offer, OfferFamily Family, BillingModel BillingModel, PurchaseChannel Channel, int Seats, DateOnly? TermEndsOn, string ContractNumber, bool AutoRenews)
{
    public const int MaxContractLength = 50, MaxSeats = 1_000_000, MaxKeyLength = 300;

    /// <summary>Sold by a CSP partner, in this portal or not.</summary>
    public bool IsSoldInCsp => Channel is PurchaseChannel.CspDirect or PurchaseChannel.CspIndirect;

    /// <summary>The channels from which a partner may take over the support .</summary>
    public bool IsEligible => !IsSoldInCsp && Channel is not PurchaseChannel.Syndication;

    /// <summary>What makes two declarations one: case, width and outer blanks don't.</summary>
    public string Key => $"{Channel}|{Fold(Offer)}|{Fold(ContractNumber)}";

    /// <summary>Without outer blanks; what has no term renews by no term.</summary>
    public ExternalTerms Tidy() => this with
    {
        Offer = (Offer ?? "").Trim(),
        ContractNumber = (ContractNumber ?? "").Trim(),
        AutoRenews = AutoRenews && TermEndsOn is not null,
    };

    public static string Fold(string text) => text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
