using PartnerPortal.Domain.CustomerRelationships;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipMove;

namespace PartnerPortal.Application.SampleData.Tables;

/// <summary>A partner that serves a customer without having asked by the portal.</summary>
internal sealed record Serving(string Customer, string Partner, int DaysAgo);

/// <summary>A move that one side made later, or the clock (null).</summary>
internal sealed record RelationshipTurn(string Customer, string Partner, RelationshipMove Move, string? By, int DaysAgo)
{
    public string? Reason { get; init; }
}

/// <summary>Relationships that partners took over, that customers chose from the directory, and how some end.</summary>
internal static class Servings
{
    public static IReadOnlyList<Serving> TakenOver { get; } =
    [
        .. Through("contoso-dist", "tailspin", ("woodgrove", 1987), ("lamna-health", 1500), ("munson", 1320), ("bellows-college", 1105),
            ("ea-giant", 980), ("big-seats", 870), ("removal-blocked", 760)),
        .. Through("contoso-dist", "wingtip", ("school-fine-art", 1240), ("consolidated-msg", 1010), ("direct-co", 655)),
        .. Through("contoso-dist", "fourthcoffee", ("fincher", 1600), ("best-organics", 1430), ("haeoreum-foods", 905), ("dalbit-logistics", 640)),
        .. Through("contoso-dist", "lucerne", ("attest-co", 800), ("saebyeok-energy", 710)),
        .. Through("contoso-dist", "blueyonder", ("nomca-co", 940), ("baram-mobility", 830), ("onsae-clinic", 590)),
        new("garam-textile", "contoso-dist", 615), new("maru-interior", "contoso-dist", 540),
        .. Through("fabrikam-dist", "tailspin", ("adventureworks-corp", 450)),
        .. Through("northwind-dist", "margiestravel", ("graphic-eu", 930)),
        new("haeoreum-foods", "fabrikam-dist", 600), new("podo-games", "fabrikam-dist", 580), new("podo-games", "nodpublishers", 1350),
        new("woodgrove", "adventureworks", 630), new("lamna-health", "adventureworks", 720), new("big-seats", "adventureworks", 690),
        new("removal-ready", "adventureworks", 820), new("shanghai-trade", "bluecloud-seoul", 480), new("rhein-altbau", "vanarsdel-de", 1400),
    ];

    public static IReadOnlyList<Serving> FromDirectory { get; } =
    [
        new("direct-co", "adventureworks", 100), new("hanul-robotics", "adventureworks", 61), new("dasom-care", "adventureworks", 33),
        new("nuri-publishing", "contoso-dist", 20),
    ];

    public static IReadOnlyList<RelationshipTurn> Moves { get; } =
    [
        new("removal-ready", "adventureworks", RequestEnd, By: "removal-ready", 7) { Reason = "We moved everything to another service." },
        new("removal-blocked", "tailspin", RequestEnd, By: "removal-blocked", 4) { Reason = "담당 파트너를 바꾸려고 합니다." },
        new("podo-games", "nodpublishers", RequestEnd, By: "podo-games", 138) { Reason = "Our reseller lost its authorisation." },
        new("podo-games", "nodpublishers", Lapse, By: null, 121),
    ];

    // The reseller and the provider that sells through it each have a relationship of their own.
    private static IEnumerable<Serving> Through(string provider, string reseller, params (string Customer, int DaysAgo)[] customers) =>
        customers.SelectMany(row => new Serving[] { new(row.Customer, reseller, row.DaysAgo), new(row.Customer, provider, row.DaysAgo) });
}
