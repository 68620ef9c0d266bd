using System.Text.Json;
using PartnerPortal.Benchmarks.Seeding;
using PartnerPortal.Benchmarks.Servers;

namespace PartnerPortal.Benchmarks.Driving;

/// <summary>The portal's side of each comparison: requests of signed-in people, drawn at random, never the same one twice in a row.</summary>
internal sealed class PortalQuestions
{
    private const int FirstPages = 4, DeepPages = 400;

    private byte[][] _list = [];
    private byte[][] _deep = [];
    private byte[][] _details = [];
    private byte[][] _reviews = [];
    private string[] _tokens = [];
    private string _everyones = "";
    private int _links;

    public static async Task<PortalQuestions> For(Portal portal, World world)
    {
        var questions = new PortalQuestions
        {
            _everyones = await portal.TokenOf(World.Everyones),
            _tokens = await Task.WhenAll(world.Samples.Select(customer => portal.TokenOf(customer.Number))),
        };
        questions._list = await Pages(portal, questions._everyones);
        questions._deep = [.. HalfWay(world).Select(row => questions.Customers(After(row.Name, World.DomainOf(row.Number))))];
        questions._details = [.. questions._tokens.Select(token => HttpLine.Request("GET", "/api/v1/partners", token))];
        questions._reviews = [.. questions._tokens.Select((token, i) => HttpLine.Request("GET", $"/api/v1/directory/{Taken(i)}/review", token))];
        return questions;
    }

    public byte[] List(Random random) => _list[random.Next(_list.Length)];

    public byte[] Deep(Random random) => _deep[random.Next(_deep.Length)];

    public byte[] Search(Random random) => Customers($"?text={Words.Two(random)}");

    public byte[] Detail(Random random) => _details[random.Next(_details.Length)];

    public byte[] Review(Random random) => _reviews[random.Next(_reviews.Length)];

    /// <summary>A customer takes a partner from the directory: each time another pair, so that each is a new link.</summary>
    public byte[] Link(Random random)
    {
        var number = Interlocked.Increment(ref _links);
        var consent = new { partnerTenant = Taken(number / _tokens.Length), consent = new { isGiven = true, acceptAgreement = true } };
        return HttpLine.Request("POST", "/api/v1/partners", _tokens[number % _tokens.Length], JsonSerializer.Serialize(consent));
    }

    private byte[] Customers(string query) => HttpLine.Request("GET", $"/api/v1/customers{query}", _everyones);

    // Everyone's partner has them all already.
    private static Guid Taken(int number) => World.TenantOf(World.Everyones + 1 + (number % (World.Listed - 1))).Value;

    private static async Task<byte[][]> Pages(Portal portal, string token)
    {
        var (pages, query) = (new List<byte[]>(), "");
        while (pages.Count < FirstPages)
        {
            pages.Add(HttpLine.Request("GET", $"/api/v1/customers{query}", token));
            var page = await portal.Get<Page>($"/api/v1/customers{query}", token);
            query = After(page.Later.Name, page.Later.Domain);
        }

        return [.. pages];
    }

    private static IEnumerable<World.Row> HalfWay(World world)
    {
        var byName = world.Customers.OrderBy(row => row.Name, StringComparer.Ordinal).ToList();
        return Enumerable.Range(0, DeepPages).Select(i => byName[(int)(byName.Count * (0.5 + (0.0001 * i)))]);
    }

    private static string After(string name, string domain) => $"?afterName={Uri.EscapeDataString(name)}&afterDomain={domain}";

    private sealed record Page(Position Later);

    private sealed record Position(string Name, string Domain);
}
