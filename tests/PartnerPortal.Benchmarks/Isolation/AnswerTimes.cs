using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PartnerPortal.Benchmarks.Driving;
using PartnerPortal.Benchmarks.Servers;

namespace PartnerPortal.Benchmarks.Isolation;

/// <summary>
/// Whether the time of an answer tells a stranger that something exists. Each address is asked in turn, over one line and by
/// the same person, for what somebody else owns and for what nobody has; the ratio of the two medians counts.
/// </summary>
internal sealed class AnswerTimes(Portal portal, IReadOnlyDictionary<string, string> tokens)
{
    private const int WarmUp = 100, PairsOfRound = 500, Unknown = 404;

    private static readonly string[] People =
    [
        "mina.seo@contoso-dist", "sora.han@tailspin", "hyejin.lim@woodgrove", "elena.costa@adventureworks", "bomi.ahn@ea-giant", "jiwon.lee@graphicdesign", "nari.kim@portal-operator",
    ];

    private readonly Random _random = new(20261123);

    public static async Task<int> Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("partnerportal-isolation-").FullName;
        await using var portal = await Portal.StartOn(folder);
        var tokens = new Dictionary<string, string>();
        foreach (var person in People) tokens[person] = await portal.TokenOf(person);

        var document = await portal.Get<JsonElement>("/openapi/v1.json", tokens[People[0]]);
        var times = new AnswerTimes(portal, tokens);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Rounds * PairsOfRound:N0} pairs an address, {Environment.ProcessorCount} cores"));
        Console.WriteLine("| address | somebody else's | nobody's | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        using var line = new HttpLine(portal.Address);
        foreach (var address in Address.In(document)) await times.Measure(line, address, options.Rounds * PairsOfRound);
        return 0;
    }

    private async Task Measure(HttpLine line, Address address, int pairs)
    {
        if (await Find(line, address) is not var (stranger, foreign))
        {
            Console.Error.WriteLine($"{address.Method} {address.Path}: nobody is a stranger who gets as far as looking.");
            return;
        }

        List<long> owned = [], missing = [];
        for (var pair = -WarmUp; pair < pairs; pair++)
        {
            var (somebodys, nobodys) = (Question(address, foreign[_random.Next(foreign.Count)], stranger), Question(address, Guid.CreateVersion7(), stranger));
            var first = _random.Next(2) == 0;
            var (one, other) = (Time(line, first ? somebodys : nobodys), Time(line, first ? nobodys : somebodys));
            if (pair < 0) continue;

            owned.Add(first ? one : other);
            missing.Add(first ? other : one);
        }

        var (theirs, none) = (Median(owned), Median(missing));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {address.Method} {address.Path} | {theirs:N3} ms | {none:N3} ms | {theirs / none:N3} |"));
    }

    /// <summary>Somebody to whom an id is as unknown as one that nobody has, and such ids of others.</summary>
    private async Task<(string Token, List<Guid> Foreign)?> Find(HttpLine line, Address address)
    {
        HashSet<Guid> listed = [];
        foreach (var token in tokens.Values) listed.UnionWith(await List(address, token));
        foreach (var token in tokens.Values.Where(token => line.Exchange(Question(address, Guid.CreateVersion7(), token)) == Unknown))
        {
            var foreign = listed.Where(id => line.Exchange(Question(address, id, token)) == Unknown).ToList();
            if (foreign.Count > 0) return (token, foreign);
        }

        return null;
    }

    private async Task<IEnumerable<Guid>> List(Address address, string token)
    {
        try
        {
            return Address.Ids(await portal.Get<JsonElement>(address.List, token)).ToList();
        }
        catch (Exception none) when (none is HttpRequestException or JsonException)
        {
            return [];
        }
    }

    private static byte[] Question(Address address, Guid id, string token) => HttpLine.Request(address.Method, address.At(id), token, address.Method is "POST" ? "{}" : null);

    private static long Time(HttpLine line, byte[] question)
    {
        var sent = Stopwatch.GetTimestamp();
        line.Exchange(question);
        return Stopwatch.GetTimestamp() - sent;
    }

    private static double Median(List<long> times)
    {
        times.Sort();
        return Stopwatch.GetElapsedTime(0, times[times.Count / 2]).TotalMilliseconds;
    }
}
