using PartnerPortal.Domain.Partnerships;
using static PartnerPortal.Domain.Partnerships.PartnershipMove;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>A partnership that is older than the portal: the provider took it over from its records.</summary>
internal sealed record TakenOver(string Provider, string Reseller, int DaysAgo);

/// <summary>A move that one side made later.</summary>
internal sealed record PartnershipTurn(string Provider, string Reseller, PartnershipMove Move, string By, int DaysAgo)
{
    public string? Reason { get; init; }
}

/// <summary>The partnerships that did not begin with an invitation of the portal, and how some of them end.</summary>
internal static class KnownPartnerships
{
    public static IReadOnlyList<TakenOver> TakenOver { get; } =
    [
        new("contoso-dist", "tailspin", 2352), new("contoso-dist", "wingtip", 1871), new("contoso-dist", "fourthcoffee", 1758),
        new("contoso-dist", "lucerne", 869), new("contoso-dist", "alpineski", 621), new("contoso-dist", "blueyonder", 1176),
        new("contoso-dist", "nodpublishers", 2120), new("fabrikam-dist", "wingtip", 900), new("fabrikam-dist", "fourthcoffee", 700),
        new("fabrikam-dist", "blueyonder", 1010), new("northwind-dist", "margiestravel", 1000), new("trey-gov", "southridge", 500),
        new("wideworld-dist", "lucerne", 610),
    ];

    /// <summary>One is to end, one was ended by its provider, one by its reseller.</summary>
    public static IReadOnlyList<PartnershipTurn> Moves { get; } =
    [
        new("fabrikam-dist", "fourthcoffee", RequestEnding, By: "fourthcoffee", 9) { Reason = "We bring our business together with one provider." },
        new("contoso-dist", "nodpublishers", End, By: "contoso-dist", 119) { Reason = "The partner’s authorisation was revoked." },
        new("fabrikam-dist", "blueyonder", RequestEnding, By: "blueyonder", 260) { Reason = "프로그램 참여를 잠시 쉬려고 합니다." },
        new("fabrikam-dist", "blueyonder", LetEnd, By: "fabrikam-dist", 250),
    ];
}
