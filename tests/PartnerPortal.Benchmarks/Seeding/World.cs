using System.Globalization;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Benchmarks.Seeding;

/// <summary>
/// The rows of seed.py, and what they are called in the portal. One partner has every customer, so that its list is as
/// long as the world is large; each customer's other link goes to the reseller that the rows name.
/// </summary>
internal sealed class World(string folder)
{
    /// <summary>The number of the partner that has every customer.</summary>
    public const int Everyones = 1;

    /// <summary>The first so many providers are direct-bill partners in the directory, whom any customer may take.</summary>
    public const int Listed = 20;

    private const int Sampled = 2_000;

    // One market, so that the rules let customers there take a listed partner.
    private static readonly string[] Market = ["NL", "DE", "FR", "SE", "FI", "IT"];

    public sealed record Row(int Number, string Name, string Kind, string Country)
    {
        public bool IsCustomer => Kind == "customer";
    }

    public sealed record Link(int Number, int From, int To, bool IsPartnership, bool IsEnding);

    /// <summary>In the order of their numbers, which begin at 1.</summary>
    public IReadOnlyList<Row> Organisations { get; } = [.. Lines(folder, "orgs.csv").Select(cells => new Row(Number(cells[0]), cells[2], cells[3], cells[4]))];

    public IEnumerable<Link> Links => Lines(folder, "links.csv")
        .Select(cells => new Link(Number(cells[0]), Number(cells[1]), Number(cells[2]), cells[3] == "1", cells[5] == "pending"));

    public IEnumerable<Row> Customers => Organisations.Where(row => row.IsCustomer);

    /// <summary>Customers whose people sign in, spread over the whole world.</summary>
    public IReadOnlyList<Row> Samples => field ??= Spread([.. Customers.Where(row => Market.Contains(row.Country))]);

    public static OrganizationId OrganizationOf(int number) => OrganizationId.From(Id(number, 1));

    public static TenantId TenantOf(int number) => TenantId.From(Id(number, 2));

    public static UserId AdminOf(int number) => UserId.From(Id(number, 3));

    public static Guid LinkOf(int number) => Id(number, 4);

    public static string DomainOf(int number) => $"p{number:0000000}.onmicrosoft.com";

    public static string SignInOf(int number) => $"admin@p{number:0000000}";

    private static Guid Id(int number, short kind) => new(number, kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private static IReadOnlyList<Row> Spread(IReadOnlyList<Row> rows) =>
        [.. Enumerable.Range(0, Math.Min(Sampled, rows.Count)).Select(i => rows[(int)((long)i * rows.Count / Math.Min(Sampled, rows.Count))])];

    private static IEnumerable<string[]> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Select(line => line.Split(','));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
