using System.Globalization;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;

namespace PartnerPortal.Web.Features.Subscriptions.External;

/// <summary>A statement as far as it is typed. What is no number or no day stays in the field and is said so.</summary>
public sealed class ExternalDraft
{
    public string? Offer { get; set; }

    public OfferFamily Family { get; set; }

    public BillingModel BillingModel { get; set; }

    public PurchaseChannel Channel { get; set; } = PurchaseChannel.WebDirect;

    public string? Seats { get; set; } = "1";

    public string? TermEndsOn { get; set; }

    public string? ContractNumber { get; set; }

    public bool AutoRenews { get; set; }

    public ExternalTerms Terms => new(
        Offer ?? "", Family, BillingModel, Channel,
        BillingModel is BillingModel.Usage ? 1 : int.TryParse(Seats, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var seats) ? seats : 0,
        string.IsNullOrWhiteSpace(TermEndsOn) ? null : DayIn(TermEndsOn) ?? DateOnly.MinValue, ContractNumber ?? "", AutoRenews);

    /// <summary>A day as the browser's own field writes it, or null: none.</summary>
    public static DateOnly? DayIn(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Typed(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Fill(ExternalTerms terms)
    {
        (Offer, Family, BillingModel, Channel) = (terms.Offer, terms.Family, terms.BillingModel, terms.Channel);
        (Seats, TermEndsOn) = (terms.Seats.ToString(CultureInfo.InvariantCulture), Typed(terms.TermEndsOn));
        (ContractNumber, AutoRenews) = (terms.ContractNumber, terms.AutoRenews);
    }
}
