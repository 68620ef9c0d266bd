using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerPortal.Web.Tests.Api;

public sealed partial class OpenApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task The_guide_lists_exactly_the_endpoints_that_there_are()
    {
        var document = await Document();
        var offered = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal);

        Assert.Equal(offered, Row().Matches(File.ReadAllText(Guide())).Select(row => $"{row.Groups["method"]} {row.Groups["path"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_endpoint_says_what_it_is_for_who_may_call_it_and_how_it_refuses()
    {
        var document = await Document();

        Assert.True(document.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("bearer", out _));
        Assert.All(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), operation =>
        {
            Assert.NotEmpty(operation.Value.GetProperty("operationId").GetString()!);
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("401", out var refused));
            Assert.True(refused.GetProperty("content").TryGetProperty(Answer.Problem, out _));
        });
        var accept = document.GetProperty("paths").GetProperty("/api/v1/invitations/{token}/accept").GetProperty("post");
        Assert.Equal(["201", "400", "401", "403", "404", "409", "422", "503"], accept.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        Assert.Equal(1, accept.GetProperty("security").GetArrayLength());
    }

    [Fact]
    public async Task Values_are_described_as_they_travel()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas");

        Assert.Contains("CspTransaction", schemas.GetProperty("TenantKind").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("relation.request", schemas.GetProperty("PolicyAction").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.True(schemas.GetProperty("ListCustomersRow").GetProperty("properties").TryGetProperty("hasAgreement", out _));
        Assert.True(schemas.GetProperty("ActivityRow").GetProperty("properties").TryGetProperty("operation", out _));
        Assert.Equal("array", schemas.GetProperty("Roles").GetProperty("type").GetString());
        Assert.DoesNotContain(schemas.EnumerateObject(), schema => schema.Name.EndsWith("Id", StringComparison.Ordinal) && schema.Value.TryGetProperty("properties", out _));
    }

    private async Task<JsonElement> Document() => (await portal.Nobody().Get("/openapi/v1.json")).Body;

    private static string Guide([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "api.md"));

    [GeneratedRegex(@"^\| (?<method>[A-Z]+) \| `(?<path>/api/v1[^`]*)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
