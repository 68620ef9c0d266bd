using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Subscriptions.BillingModel;
using static PartnerPortal.Domain.Subscriptions.CommerceGeneration;
using static PartnerPortal.Domain.Subscriptions.OfferFamily;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>Something that can be bought.</summary>
internal sealed record Offer(string Name, OfferFamily Family, BillingModel Billing = License, CommerceGeneration Generation = New);

/// <summary>What is bought together. A holding takes the first so many of a basket.</summary>
internal static class Baskets
{
    private static readonly Offer E3 = new("Microsoft 365 E3", Microsoft365);

    public static IReadOnlyList<Offer> Office { get; } =
    [
        E3, new("Microsoft 365 Business Premium", Microsoft365), new("Exchange Online Plan 2", Microsoft365), new("Visio Plan 2", Microsoft365),
        new("Project Plan 3", Microsoft365), new("Microsoft Teams Rooms Pro", Microsoft365),
    ];

    public static IReadOnlyList<Offer> Business { get; } =
    [
        new("Dynamics 365 Business Central Essentials", Dynamics365), new("Microsoft 365 Business Standard", Microsoft365),
        new("Enterprise Mobility + Security E3", EnterpriseMobility), new("Power BI Pro", Microsoft365), new("Dynamics 365 Team Members", Dynamics365),
    ];

    /// <summary>Three legacy ones, then one of new commerce, a reservation and a piece of software.</summary>
    public static IReadOnlyList<Offer> Older { get; } =
    [
        new("Office 365 E1", Microsoft365, Generation: Legacy), new("Exchange Online Plan 1", Microsoft365, Generation: Legacy),
        new("Microsoft Intune", EnterpriseMobility, Generation: Legacy), new("Microsoft 365 Apps for business", Microsoft365),
        new("Azure reserved virtual machines, 3 years", Reservation, OneTime), new("Windows Server 2022 Standard", Software, OneTime),
    ];

    public static IReadOnlyList<Offer> Cloud { get; } =
    [
        new("Azure plan", Azure, Usage), new("Azure plan, disaster recovery", Azure, Usage), new("Azure plan, development", Azure, Usage),
    ];

    /// <summary>Sells again what another partner may sell already .</summary>
    public static IReadOnlyList<Offer> CloudAndOffice { get; } = [new("Azure plan", Azure, Usage), E3, new("SendGrid Pro", SaaS)];

    public static IReadOnlyList<Offer> Shared { get; } = [new("Azure partner shared services", Azure, Usage)];
}
