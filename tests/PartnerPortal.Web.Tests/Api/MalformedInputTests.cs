using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerPortal.Web.Tests.Api;

/// <summary>Whatever is sent, the portal answers with a reason; it never breaks.</summary>
public sealed class MalformedInputTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string[] Names =
        ["recipient", "target", "words", "text", "language", "consent", "grantAdminAccess", "isGiven", "reason", "kind", "partnerTenant", "user", "tenant", "asksForAdminRights"];

    private static readonly string[] Values =
        ["null", "true", "-1", "1e999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"x\"", "\"00000000-0000-0000-0000-000000000000\"", "[]", "{}", "\"🚀\\n{link}\"", $"\"{new string('a', 9000)}\""];

    private static readonly string[] Whole =
        ["", " ", "{", "}", "[]", "null", "7", "\"x\"", "{}", "{\"\":1}", "{\"recipient\":\"a@b.example\",\"recipient\":\"c@d.example\"}", "\uFEFF{}", "{'a':1}", "{\"a\":1,}", "// x", new string('[', 2000)];

    [Fact]
    public async Task No_body_breaks_the_portal()
    {
        var client = await portal.As(portal.Cast.Elena);
        var bodies = Whole.Concat(Names.SelectMany((name, i) => Values.Where((_, j) => (i + j) % 3 == 0).Select(value => $$"""{"{{name}}":{{value}}}"""))).ToList();
        var paths = Paths("POST");
        Assert.True(bodies.Count * paths.Count > 500);

        foreach (var path in paths)
        {
            foreach (var body in bodies) await Survives(client, "POST", path, Json(Encoding.UTF8.GetBytes(body)));

            await Survives(client, "POST", path, Json([0xC3, 0x28, 0xFF, 0xFE]));
        }
    }

    [Theory, InlineData("before=%00"), InlineData("before=99999999999999999999_x"), InlineData("before=3155378975999999999_00000000000000000000000000000000")]
    [InlineData("outcome=7"), InlineData("kind=999"), InlineData("specialism=-1"), InlineData("text=%F0%9F%9A%80%25_'\"--"), InlineData("text=%FF"), InlineData("afterName=%00&afterDomain=")]
    [InlineData("market=%2e%2e%2f")]
    public async Task No_query_breaks_the_portal(string query)
    {
        foreach (var person in new[] { portal.Cast.Elena, portal.Cast.Hyejin, portal.Cast.Nari })
        {
            var client = await portal.As(person);
            foreach (var path in Paths("GET")) await Survives(client, "GET", $"{path}?{query}");
        }
    }

    private async Task Survives(HttpClient client, string method, string path, HttpContent? content = null)
    {
        var answer = await client.Send(method, path, content);

        if ((int)answer.Status >= 500) Assert.Fail($"{method} {path}: {answer.Text} {portal.LastFault}");
        Assert.True((int)answer.Status < 400 || answer is { MediaType: Answer.Problem, Code: not null }, $"{method} {path}: {answer.MediaType}");
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private IReadOnlyList<string> Paths(string method) =>
    [
        .. portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } path && (path.StartsWith("/api/v1", StringComparison.Ordinal) || path == "/demo/tokens")
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) is true)
            .Select(endpoint => endpoint.RoutePattern.RawText!
                .Replace("{id:guid}", "0192f0c1-0000-7000-8000-000000000000", StringComparison.Ordinal)
                .Replace("{tenant:guid}", "0192f0c1-0000-7000-8000-000000000000", StringComparison.Ordinal)
                .Replace("{token}", "made-up", StringComparison.Ordinal)),
    ];
}
