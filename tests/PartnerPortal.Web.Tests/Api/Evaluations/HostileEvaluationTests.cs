using System.Net.Http.Headers;
using System.Text;
using PartnerPortal.Web.Features.Policy.Evaluations;

namespace PartnerPortal.Web.Tests.Api.Evaluations;

/// <summary>Whatever is asked, the answer is a verdict or says what was not understood.</summary>
public sealed class HostileEvaluationTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Path = "/api/v1/policy/evaluations";

    private const int Bodies = 10_000;

    [Fact]
    public async Task No_body_breaks_the_endpoint_and_each_refusal_names_the_place()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var hostile = new HostileBodies(new Random(seed));
        var client = await portal.As(portal.Cast.Hyejin);
        Dictionary<int, int> answers = [];

        foreach (var body in Enumerable.Range(0, Bodies).Select(_ => hostile.Next()))
        {
            var answer = await Send(client, body);
            answers[(int)answer.Status] = answers.GetValueOrDefault((int)answer.Status) + 1;
            Assert.True((int)answer.Status is 200 or 400 or 413, $"{seed}: {answer.Status} {Encoding.UTF8.GetString(body)}");
            if ((int)answer.Status != 400) continue;

            Assert.True(answer is { MediaType: Answer.Problem, Code: "api.malformed" or "api.unknown-name" }, answer.Text);
            Assert.Matches("[a-zA-Z$]", answer.Said("detail")!);
            Assert.DoesNotContain(": .", answer.Said("detail")!, StringComparison.Ordinal);
        }

        Assert.All([200, 400, 413], status => Assert.True(answers.GetValueOrDefault(status) > 10, $"{seed}: {status}"));
    }

    [Theory]
    [InlineData("""{ "action": "order.plaec" }""", "action", "order.plaec", "order.place")]
    [InlineData("""{ "action": "order.place", "pakc": "2021-05" }""", "", "pakc", "pack")]
    [InlineData("""{ "action": "order.place", "pack": "1999-01" }""", "pack", "1999-01", "2023-10")]
    [InlineData("""{ "action": "order.place", "facts": { "sellers": {} } }""", "facts", "sellers", "seller")]
    [InlineData("""{ "action": "order.place", "facts": { "seller": { "tear": "None" } } }""", "facts.seller", "tear", "tier")]
    [InlineData("""{ "action": "order.place", "facts": { "seller": { "tier": "Reseller" } } }""", "facts.seller.tier", "Reseller", "IndirectReseller")]
    [InlineData("""{ "action": "order.place", "facts": { "role": ["GlobalAdmin", "King"] } }""", "facts.role[1]", "King", "GlobalAdmin")]
    public async Task An_unknown_name_is_answered_with_the_known_ones(string body, string field, string name, string known)
    {
        var answer = await Send(await portal.As(portal.Cast.Hyejin), Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "api.unknown-name", field), ((int)answer.Status, answer.Code, answer.Said("field")));
        Assert.Contains(name, answer.Said("detail")!, StringComparison.Ordinal);
        Assert.Contains(known, answer.Body.GetProperty("known").EnumerateArray().Select(each => each.GetString()));
    }

    [Theory]
    [InlineData("", "line 1"), InlineData("{", "line 1"), InlineData("nonsense", "line 1"), InlineData("[]", "$"), InlineData("null", "$")]
    [InlineData("{}", "action"), InlineData("""{ "action": 7 }""", "action"), InlineData("""{ "action": "order.place", "on": "yesterday" }""", "on")]
    [InlineData("""{ "action": "order.place", "on": 20261123 }""", "on"), InlineData("""{ "action": "order.place", "facts": [] }""", "facts")]
    [InlineData("""{ "action": "order.place", "facts": { "mfa": "yes" } }""", "facts.mfa"), InlineData("""{ "action": "order.place", "facts": { "relation": 1 } }""", "facts.relation")]
    [InlineData("""{ "action": "order.place", "facts": { "existing": { "resellers": 1.5 } } }""", "facts.existing.resellers")]
    [InlineData("""{ "action": "order.place", "facts": { "existing": { "resellers": 1e99 } } }""", "facts.existing.resellers")]
    [InlineData("""{ "action": "order.place", "facts": { "seller": { "country": "Korea" } } }""", "facts.seller.country")]
    [InlineData("""{ "action": "order.place", "facts": { "seller": { "organization": "\ud800" } } }""", "facts.seller.organization")]
    [InlineData("""{ "action": "order.place", "facts": { "relation": true, "Relation": false } }""", "facts.Relation")]
    [InlineData("""{ "action": "order.place", "facts": {"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}} }""", "line 1")]
    public async Task What_cannot_be_read_is_named(string body, string place)
    {
        var answer = await Send(await portal.As(portal.Cast.Hyejin), Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "api.malformed"), ((int)answer.Status, answer.Code));
        Assert.Contains($": {place}", answer.Said("detail")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_content_and_too_much_of_it_are_refused_by_name()
    {
        var client = await portal.As(portal.Cast.Hyejin);

        Assert.Equal("api.not-json", (await client.Send("POST", Path, new StringContent("action=order.place"))).Code);
        Assert.Equal("api.too-large", (await Send(client, Encoding.UTF8.GetBytes($$"""{ "action": "{{new string('a', 70_000)}}" }"""))).Code);
    }

    private static Task<Answer> Send(HttpClient client, byte[] body) =>
        client.Send("POST", Path, new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } });

    /// <summary>Half sense, half nonsense: questions of known names with values that are right, wrong, huge, deep, doubled or no text at all.</summary>
    private sealed class HostileBodies(Random random)
    {
        private static readonly string[] Scalars =
        [
            "null", "true", "false", "0", "-1", "1.5", "1e999", "99999999999999999999", "\"\"", "\" \"", "\"None\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "\"2026-11-23\"",
            "\"9999-12-31\"", "\"0001-01-01\"", "\"2026-02-30\"", "\"KR\"", "\"zz\"", "\"Global\"", "\"7\"", "\"🚀\"", "\"<script>\"", "\"a, b\"", "[]", "{}", "[null]", "[[[]]]",
        ];

        public byte[] Next() => random.Next(20) switch
        {
            0 => Noise(random.Next(1, 40)),
            1 => Encoding.UTF8.GetBytes(Tree(0)),
            2 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 3000))),
            3 when random.Next(5) == 0 => Encoding.UTF8.GetBytes($"{{\"action\":\"{new string('a', 70_000)}\"}}"),
            4 => Broken(Encoding.UTF8.GetBytes(Question())),
            5 => Encoding.UTF8.GetBytes(Question()[..^random.Next(1, 10)]),
            _ => Encoding.UTF8.GetBytes(Question()),
        };

        private string Question()
        {
            List<string> members = [$"\"action\":{(random.Next(12) == 0 ? Scalar() : $"\"{Pick(Evaluation.Actions)}\"")}"];
            if (random.Next(3) == 0) members.Add($"\"on\":{Value("2024-02-29")}");
            if (random.Next(4) == 0) members.Add($"\"pack\":{Value("2023-10")}");
            if (random.Next(10) > 0) members.Add($"\"facts\":{Object(DealTable.Deal.Names)}");
            if (random.Next(30) == 0) members.Add($"\"{Pick(Evaluation.Members)}\":{Scalar()}");
            return $"{{{string.Join(',', members)}}}";
        }

        private string Object(IReadOnlyList<FactName> names)
        {
            var members = Enumerable.Range(0, random.Next(0, 7)).Select(_ => random.Next(60) == 0 ? $"\"{Word()}\":{Scalar()}" : Member(names[random.Next(names.Count)]));
            return $"{{{string.Join(',', random.Next(8) == 0 ? members : members.DistinctBy(member => member.Split(':')[0]))}}}";
        }

        private string Member(FactName name) => $"\"{name.Name}\":{(random.Next(25) == 0 ? Scalar() : Of(name.Shape))}";

        private string Of(FactShape shape) => shape switch
        {
            { Members.Count: > 0 } => Object(shape.Members),
            { Known.Count: > 0 } => $"\"{Pick(shape.Known)}\"",
            { Type: "boolean" } => random.Next(2) == 0 ? "true" : "false",
            { Type: "integer" } => $"{random.Next(0, 400)}",
            { Format: "date" } => "\"2025-05-05\"",
            _ => random.Next(3) == 0 ? "\"KR\"" : $"\"{Word()}\"",
        };

        private string Tree(int depth) => random.Next(4) switch
        {
            0 when depth < 12 => $"{{\"{Word()}\":{Tree(depth + 1)}}}",
            1 when depth < 12 => $"[{Tree(depth + 1)},{Tree(depth + 1)}]",
            _ => Scalar(),
        };

        private byte[] Broken(byte[] body)
        {
            body[random.Next(body.Length)] = (byte)random.Next(128, 256);
            return body;
        }

        private byte[] Noise(int length)
        {
            var noise = new byte[length];
            random.NextBytes(noise);
            return noise;
        }

        private string Value(string sensible) => random.Next(4) == 0 ? Scalar() : $"\"{sensible}\"";

        private string Scalar() => random.Next(40) == 0 ? $"\"{new string('가', random.Next(1, 9000))}\"" : Scalars[random.Next(Scalars.Length)];

        private string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next('a', 'z')));

        private string Pick(IReadOnlyList<string> names) => names[random.Next(names.Count)];
    }
}
