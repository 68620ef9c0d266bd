using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Subscriptions.PurchaseChannel;
using static PartnerPortal.Domain.Subscriptions.SubscriptionStatus;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>What one customer tenant holds from one seller (null: bought outside CSP).</summary>
/// <param name="Count">The first so many of the basket.</param>
/// <param name="Seats">Of the first; the others are smaller.</param>
internal sealed record Holding(string Customer, string? Seller, string? PartnerOfRecord, IReadOnlyList<Offer> Basket, int Count, int Seats, PurchaseChannel Channel)
{
    /// <summary>The support contact, or null: the seller.</summary>
    public string? Supporter { get; init; }

    public int? RenewsInDays { get; init; }

    public IReadOnlyList<Offer> Offers => [.. Basket.Take(Count)];

    public SubscriptionId IdOf(int n) => SampleIds.Of<SubscriptionId>($"{Customer}/{Seller}/{PartnerOfRecord}/{Channel}/{n}");
}

/// <summary>The state in which a customer's n-th subscription from a seller stands, where it is not active.</summary>
internal sealed record SubscriptionTurn(string Customer, string Seller, int Nth, SubscriptionStatus Status);

/// <summary>Who holds what from whom: some 160 subscriptions.</summary>
internal static class Holdings
{
    public static IReadOnlyList<Holding> All { get; } =
    [
        Resold("woodgrove", "tailspin", Baskets.Office, 6, 240) with { Supporter = "tailspin", RenewsInDays = 69 },
        Resold("lamna-health", "tailspin", Baskets.Office, 6, 120) with { Supporter = "tailspin" },
        Resold("munson", "tailspin", Baskets.Business, 4, 45) with { Supporter = "tailspin" },
        Resold("bellows-college", "tailspin", Baskets.Office, 6, 600),
        Resold("ea-giant", "tailspin", Baskets.Business, 4, 90) with { Supporter = "tailspin" },
        Resold("big-seats", "tailspin", Baskets.Office, 6, 1800),
        Resold("removal-blocked", "tailspin", Baskets.Older, 6, 30),
        Resold("city-power", "wingtip", Baskets.Business, 4, 300),
        Resold("school-fine-art", "wingtip", Baskets.Office, 5, 150) with { Supporter = "wingtip" },
        Resold("consolidated-msg", "wingtip", Baskets.Older, 4, 80),
        Resold("direct-co", "wingtip", Baskets.Business, 4, 25) with { Supporter = "wingtip" },
        Resold("city-power", "fourthcoffee", Baskets.Office, 4, 900) with { Supporter = "fourthcoffee" },
        Resold("fincher", "fourthcoffee", Baskets.Office, 5, 18),
        Resold("best-organics", "fourthcoffee", Baskets.Older, 4, 35),
        Resold("haeoreum-foods", "fourthcoffee", Baskets.Business, 4, 60) with { Supporter = "fourthcoffee" },
        Resold("dalbit-logistics", "fourthcoffee", Baskets.Office, 4, 75),
        Resold("attest-co", "lucerne", Baskets.Office, 5, 22) with { Supporter = "lucerne" },
        Resold("saebyeok-energy", "lucerne", Baskets.Business, 5, 130) with { Supporter = "lucerne" },
        Resold("nuri-publishing", "lucerne", Baskets.Office, 4, 40),
        Resold("nomca-co", "blueyonder", Baskets.Office, 3, 12),
        Resold("baram-mobility", "blueyonder", Baskets.Business, 3, 55),
        Resold("onsae-clinic", "blueyonder", Baskets.Older, 3, 16),
        Resold("garam-textile", "alpineski", Baskets.Office, 3, 28),
        Resold("maru-interior", "alpineski", Baskets.Business, 2, 9),
        Resold("byeolha-studio", "firstup", Baskets.Office, 2, 7),

        Direct("woodgrove", "adventureworks", Baskets.Cloud, 3, 0),
        Direct("city-power", "adventureworks", Baskets.CloudAndOffice, 3, 150),
        Direct("azure-switch", "adventureworks", Baskets.Cloud, 3, 0),
        Direct("removal-ready", "adventureworks", Baskets.Older, 1, 14),
        Direct("dasom-care", "adventureworks", Baskets.CloudAndOffice, 3, 20),
        Direct("hanul-robotics", "adventureworks", Baskets.Cloud, 3, 0),
        Direct("big-seats", "adventureworks", Baskets.Cloud, 2, 0),
        Direct("direct-co", "adventureworks", Baskets.Cloud, 2, 0),
        Direct("lamna-health", "adventureworks", Baskets.Cloud, 2, 0),
        Direct("guam-dive", "proseware", Baskets.Office, 3, 11),
        Direct("nordlicht-bau", "vanarsdel", Baskets.Business, 3, 65),

        Indirect("adventureworks-corp", "fabrikam-dist", "tailspin", Baskets.Office, 3, 70) with { Supporter = "tailspin" },
        Indirect("haeoreum-foods", "fabrikam-dist", "fabrikam-dist", Baskets.Cloud, 2, 0),
        Indirect("podo-games", "fabrikam-dist", null, Baskets.Cloud, 2, 0),
        Indirect("fabrikam-shared", "fabrikam-dist", null, Baskets.Shared, 1, 0),
        Indirect("graphic-eu", "northwind-dist", "margiestravel", Baskets.Office, 3, 33),
        Indirect("alpes-outdoor", "northwind-dist", "margiestravel", Baskets.Business, 3, 26),
        Indirect("southridge-county", "trey-gov", "southridge", Baskets.Office, 3, 410),
        Indirect("shanghai-trade", "litware-cn", "bluecloud-seoul", Baskets.Office, 3, 85),
    ];

    public static IReadOnlyList<SubscriptionTurn> Turns { get; } =
    [
        new("lamna-health", "contoso-dist", 5, Suspended), new("munson", "contoso-dist", 4, Expired), new("bellows-college", "contoso-dist", 6, Canceled),
        new("fincher", "contoso-dist", 5, Disabled), new("best-organics", "contoso-dist", 3, Deleted), new("consolidated-msg", "contoso-dist", 2, Suspended),
        new("saebyeok-energy", "contoso-dist", 5, Expired), new("dalbit-logistics", "contoso-dist", 4, Canceled), new("dasom-care", "adventureworks", 3, Deleted),
        new("removal-ready", "adventureworks", 1, Deleted), new("podo-games", "fabrikam-dist", 2, Suspended), new("graphic-eu", "northwind-dist", 3, Disabled),
    ];

    public static Holding Of(string customer, string seller) => All.First(row => row.Customer == customer && row.Seller == seller);

    private static Holding Resold(string customer, string reseller, IReadOnlyList<Offer> basket, int count, int seats) =>
        Indirect(customer, "contoso-dist", reseller, basket, count, seats);

    private static Holding Indirect(string customer, string provider, string? reseller, IReadOnlyList<Offer> basket, int count, int seats) =>
        new(customer, provider, reseller, basket, count, seats, CspIndirect);

    private static Holding Direct(string customer, string seller, IReadOnlyList<Offer> basket, int count, int seats) =>
        new(customer, seller, null, basket, count, seats, CspDirect);
}
