using PartnerPortal.Domain.CustomerRelationships;
using static PartnerPortal.Domain.CustomerRelationships.RequestStatus;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>A partner's request to a customer, and what became of it.</summary>
/// <param name="AdminRights">Asked for, and granted where the request was accepted.</param>
internal sealed record Request(string Partner, string Customer, int SentDaysAgo, RequestStatus Ends = Sent, bool AdminRights = false)
{
    public int? OpenedDaysAgo { get; init; }

    public int EndedDaysAgo { get; init; }

    public string? Reason { get; init; }

    /// <summary>The provider that a reseller brings along, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>The reseller that a provider names beside itself, or null.</summary>
    public string? Reseller { get; init; }

    public IReadOnlyList<string> Asking => Provider is null ? [Partner] : [Partner, Provider];

    public RelationshipRequestId Id => SampleIds.Of<RelationshipRequestId>($"{Partner}/{Customer}");
}

/// <summary>Requests in every state; the accepted ones are relationships.</summary>
internal static class Requests
{
    public static IReadOnlyList<Request> All { get; } =
    [
        new("lucerne", "woodgrove", 2, AdminRights: true),
        new("contoso-dist", "tailspin-corp", 6, Opened) { OpenedDaysAgo = 5 },
        new("wingtip", "liberty-bakery", 1),
        new("adventureworks", "liberty-bakery", 4, Declined) { OpenedDaysAgo = 3, EndedDaysAgo = 3, Reason = "We are happy with the shop next door." },
        new("adventureworks", "podo-games", 5),
        new("fabrikam-dist", "under-review", 12, AwaitingMca) { OpenedDaysAgo = 11, EndedDaysAgo = 11 },
        new("fabrikam-dist", "not-approved", 40, Withdrawn) { EndedDaysAgo = 30 },
        new("tailspin", "dasom-care", 45, Expired),
        new("wingtip", "hanul-robotics", 2) { Provider = "contoso-dist" },
        new("fabrikam-dist", "maru-interior", 3, Opened) { OpenedDaysAgo = 2, Reseller = "wingtip" },

        .. Accepted("fourthcoffee", "city-power", 380, adminRights: true),
        .. Accepted("wingtip", "city-power", 370),
        .. Accepted("contoso-dist", "city-power", 379),
        .. Accepted("adventureworks", "city-power", 212, adminRights: true),
        .. Accepted("adventureworks", "azure-switch", 150, adminRights: true),
        .. Accepted("southridge", "southridge-county", 201, adminRights: true),
        .. Accepted("trey-gov", "southridge-county", 200, adminRights: true),
        .. Accepted("litware-cn", "shanghai-trade", 290, adminRights: true).Select(row => row with { Reseller = "bluecloud-seoul" }),
        .. Accepted("proseware", "guam-dive", 220),
        .. Accepted("vanarsdel", "nordlicht-bau", 170),
        .. Accepted("margiestravel", "alpes-outdoor", 141),
        .. Accepted("northwind-dist", "alpes-outdoor", 140),
        .. Accepted("lucerne", "nuri-publishing", 22),
        .. Accepted("firstup", "byeolha-studio", 4).Select(row => row with { Provider = "contoso-dist" }),
    ];

    private static Request[] Accepted(string partner, string customer, int daysAgo, bool adminRights = false) =>
    [
        new(partner, customer, daysAgo + 3, RequestStatus.Accepted, adminRights) { OpenedDaysAgo = daysAgo + 1, EndedDaysAgo = daysAgo },
    ];
}
