using System.Text;

namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>What was bought elsewhere, as its owner states it: the portal cannot look it up, so it claims nothing more.</summary>
/// <param name="TermEndsOn">The end of the running term, or null for what has none (usage).</param>
/// <param name="ContractNumber">As on the contract; empty for what has none.</param>
public sealed record ExternalTerms(
    string Offer, OfferFamily Family, BillingModel BillingModel, PurchaseChannel Channel, int Seats, DateOnly? TermEndsOn, string ContractNumber, bool AutoRenews)
{
    public const int MaxContractLength = 50, MaxSeats = 1_000_000, MaxKeyLength = 300, MaxOwnKeyLength = MaxKeyLength - 1 - PartnerLength;

    public const char Separator = '|';

    private const int PartnerLength = 16;

    /// <summary>Sold by a CSP partner, in this portal or not.</summary>
    public bool IsSoldInCsp => Channel is PurchaseChannel.CspDirect or PurchaseChannel.CspIndirect;

    /// <summary>The channels from which a partner may take over the support (R-090).</summary>
    public bool IsEligible => !IsSoldInCsp && Channel is not PurchaseChannel.Syndication;

    /// <summary>What makes two declarations one: case, width and outer blanks don't.</summary>
    public string Key => $"{Channel}{Separator}{Fold(Offer)}{Separator}{Fold(ContractNumber)}";

    /// <summary>Without outer blanks; what has no term renews by no term.</summary>
    public ExternalTerms Tidy() => this with
    {
        Offer = (Offer ?? "").Trim(),
        ContractNumber = (ContractNumber ?? "").Trim(),
        AutoRenews = AutoRenews && TermEndsOn is not null,
    };

    /// <summary>The key of what a partner said and the customer has not confirmed: it stands beside what others declared (R-084).</summary>
    public string KeyOf(OrganizationId partner) => $"{Key}{Separator}{partner.Value.ToString("N")[^PartnerLength..]}";

    public static string Fold(string text) => text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
