using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>Something that the rules stopped, and the rule that did.</summary>
/// <param name="Seller">The inviting or asking side's tenant.</param>
internal sealed record Attempt(PolicyAction Action, Actor By, string Seller, string Buyer, string Addressee, int DaysAgo, string Rule)
{
    /// <summary>The end of a cool-down, in days from today; null: none runs.</summary>
    public int? MayAskAgainInDays { get; init; }
}

/// <summary>One refusal for each kind of objection that these modules know.</summary>
internal static class Attempts
{
    private static readonly Actor Jun = People.Actor("jun.park@contoso-dist");

    public static IReadOnlyList<Attempt> All { get; } =
    [
        new(PartnershipInvite, Jun, "contoso-dist", "cohovineyard", "sales@cohovineyard.example", 3, "R-025"),
        new(PartnershipInvite, Jun, "contoso-dist", "southridge", "gov@southridge.example", 12, "R-026"),
        new(PartnershipInvite, People.Agent("fabrikam-dist"), "fabrikam-dist", "fabrikam-dist", "resellers@fabrikam-dist.example", 15, "R-027"),
        new(PartnershipAccept, People.Admin("relecloud"), "fabrikam-dist", "relecloud", "Fabrikam Distribution", 4, "R-022"),
        new(PartnershipInvite, People.Agent("wideworld-dist"), "wideworld-dist", "firstup", "cloud@firstup.example", 42, "R-001"),

        Request("alpineski", "dasom-care", 26, "R-002"),
        Request("blueyonder", "woodgrove", 20, "R-001"),
        Request("proseware", "guam-dive", 18, "R-012"),
        Request("tailspin", "tokyo-print", 75, "R-041"),
        Request("northwind-dist", "reunion-rum", 110, "R-041"),
        Request("proseware", "puerto-rico-cafe", 93, "R-041"),
        Request("vanarsdel", "rhein-altbau", 130, "R-042"),
        Request("trey-gov", "southridge-county", 210, "R-046"),
        Request("bluecloud-seoul", "shanghai-trade", 294, "R-048"),
        Request("adventureworks", "adventureworks-corp", 160, "R-055"),
        Request("fourthcoffee", "wingtip", 40, "R-056"),
        Request("adventureworks", "adventureworks-retail", 155, "R-057"),
        Request("adventureworks", "liberty-bakery", 1, "R-059") with { MayAskAgainInDays = 4 },
        Request("firstup", "contoso-sbx-one", 66, "R-061"),
        Request("firstup", "wingtip-unknown", 64, "R-066"),
    ];

    private static Attempt Request(string seller, string buyer, int daysAgo, string rule) =>
        new(RelationRequest, People.Agent(seller), seller, buyer, $"office@{buyer}.example", daysAgo, rule);
}
