using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using static PartnerPortal.Domain.Subscriptions.BillingModel;
using static PartnerPortal.Domain.Subscriptions.OfferFamily;
using static PartnerPortal.Domain.Subscriptions.PurchaseChannel;

namespace PartnerPortal.Application.SampleData.Elsewhere;

/// <summary>Something that a customer bought outside CSP.</summary>
/// <param name="EndsInDays">The end of its term, from today; null: it has none.</param>
internal sealed record Purchase(string Customer, string Offer, OfferFamily Family, PurchaseChannel Channel, int Seats, int? EndsInDays)
{
    public BillingModel Billing { get; init; } = License;

    public string Contract { get; init; } = "";

    /// <summary>The partner that declared it, or null: the customer did. Then nobody has confirmed it yet.</summary>
    public string? DeclaredBy { get; init; }

    /// <summary>The partner that was hired for it, or null: nobody.</summary>
    public string? Supporter { get; init; }

    /// <summary>How many steps of its plan are done; null: there is no plan.</summary>
    public int? StepsDone { get; init; }

    public ExternalSubscriptionId Id => SampleIds.Of<ExternalSubscriptionId>($"{Customer}/{Offer}");

    public ExternalTerms Terms(Calendar calendar) => new(
        Offer, Family, Billing, Channel, Seats, EndsInDays is { } days ? calendar.In(days) : null, Contract, AutoRenews: Channel is WebDirect);
}

/// <summary>What was bought elsewhere, by whom, and who looks after it.</summary>
internal static class Purchases
{
    private const string Agreement = "84120077";

    public static IReadOnlyList<Purchase> All { get; } =
    [
        new("ea-giant", "Microsoft 365 E5", Microsoft365, EnterpriseAgreement, 320, 220) { Contract = Agreement, Supporter = "tailspin" },
        new("ea-giant", "Dynamics 365 Finance", Dynamics365, EnterpriseAgreement, 60, 220) { Contract = Agreement },
        new("ea-giant", "Azure", Azure, EnterpriseAgreement, 1, null) { Contract = Agreement, Billing = Usage, Supporter = "contoso-dist", StepsDone = 1 },
        new("ea-giant", "SQL Server Enterprise", Software, EnterpriseAgreement, 12, 220) { Contract = Agreement, Billing = OneTime },
        new("ea-giant", "Enterprise Mobility + Security E5", EnterpriseMobility, EnterpriseAgreement, 320, 220) { Contract = Agreement, DeclaredBy = "tailspin" },
        new("ea-giant", "Power BI Pro", Microsoft365, WebDirect, 40, 101),
    ];

    /// <summary>What a telecom company sold, and the rules refuse .</summary>
    public static Purchase Refused { get; } = new("ea-giant", "Office 365 Business", Microsoft365, Syndication, 12, 282);
}
