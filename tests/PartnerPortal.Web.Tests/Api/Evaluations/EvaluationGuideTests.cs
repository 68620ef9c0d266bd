using System.Text;
using PartnerPortal.Tests.Shared.Documents;
using PartnerPortal.Web.Features.Policy.Evaluations;

namespace PartnerPortal.Web.Tests.Api.Evaluations;

/// <summary>docs/api.md and the OpenAPI document name exactly the facts that can be told.</summary>
public sealed class EvaluationGuideTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Begin = "<!-- The facts, from here to the next mark, are written by a test. -->\n", End = "<!-- End of the facts. -->";

    [Fact]
    public void The_guide_lists_exactly_the_facts_that_can_be_told()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs/api.md"));
        var (before, after) = (guide[..(guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], guide[guide.IndexOf(End, StringComparison.Ordinal)..]);

        GeneratedDocument.MustEqual("docs/api.md", before + Facts() + after);
    }

    [Fact]
    public async Task The_description_for_machines_lists_them_too()
    {
        var document = (await portal.Nobody().Get("/openapi/v1.json")).Body;
        var body = document.GetProperty("paths").GetProperty("/api/v1/policy/evaluations").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var facts = body.GetProperty("properties").GetProperty("facts").GetProperty("properties");

        Assert.Equal(Evaluation.Members, body.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(Evaluation.Actions, body.GetProperty("properties").GetProperty("action").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(DealTable.Deal.Names.Select(name => name.Name), facts.EnumerateObject().Select(fact => fact.Name));
        Assert.Equal(PartyTable.Party.Names.Select(name => name.Name), facts.GetProperty("seller").GetProperty("properties").EnumerateObject().Select(fact => fact.Name));
    }

    private static string Facts()
    {
        var page = new StringBuilder("\n");
        Write(page, "At the top of `facts`:", DealTable.Deal.Names);
        foreach (var part in Parts("", DealTable.Deal.Names).GroupBy(part => string.Join(',', part.Names.Select(name => name.Name))))
            Write(page, $"In {string.Join(", ", part.Select(each => $"`{each.Path}`"))}:", part.First().Names);
        return page.ToString();
    }

    private static IEnumerable<(string Path, IReadOnlyList<FactName> Names)> Parts(string path, IReadOnlyList<FactName> names) =>
        names.Where(name => name.Shape.Members.Count > 0).SelectMany(name => Parts($"{path}{name.Name}.", name.Shape.Members).Prepend(($"{path}{name.Name}", name.Shape.Members)));

    private static void Write(StringBuilder page, string title, IReadOnlyList<FactName> names)
    {
        page.Append($"{title}\n\n| Fact | Value | What it says |\n| --- | --- | --- |\n");
        foreach (var name in names) page.Append($"| `{name.Name}` | {ValueOf(name.Shape)} | {name.Meaning} |\n");
        page.Append('\n');
    }

    private static string ValueOf(FactShape shape) => shape switch
    {
        { Members.Count: > 0 } => "see below",
        { Known.Count: > 0 } => string.Join(", ", shape.Known.Select(name => $"`{name}`")),
        { Type: "boolean" } => "true or false",
        { Type: "integer" } => "count",
        { Format: "date" } => "day",
        _ => "text",
    };
}
