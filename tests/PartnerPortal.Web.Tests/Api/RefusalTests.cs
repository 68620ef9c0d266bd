using System.Net;
using System.Text;

namespace PartnerPortal.Web.Tests.Api;

public sealed class RefusalTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Requests = "/api/v1/relationship-requests";

    [Fact]
    public async Task A_refusal_explains_itself_in_the_language_of_the_request()
    {
        var elena = await portal.As(portal.Cast.Elena);
        var english = await Refused(elena, "en");
        var korean = await Refused(elena, "ko");

        foreach (var answer in new[] { english, korean })
        {
            Assert.Equal((HttpStatusCode.Forbidden, Answer.Problem), (answer.Status, answer.MediaType));
            Assert.Equal(("policy.r-056", "R-056", "403"), (answer.Code, answer.Said("rule"), answer.Said("status")));
            Assert.Equal("urn:partnerportal:refusal:policy.r-056", answer.Said("type"));
            Assert.True(Guid.TryParse(answer.Said("decision"), out _));
        }

        foreach (var words in new[] { "title", "detail", "remedy" })
        {
            Assert.True(IsKorean(korean.Said(words)!), words);
            Assert.False(IsKorean(english.Said(words)!), words);
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "api.unknown-address")]
    [InlineData("DELETE", "/api/v1/partnerships", 405, "api.method-not-allowed")]
    [InlineData("GET", "/api/v1/decisions/not-an-id", 404, "api.unknown-address")]
    [InlineData("GET", "/api/v1/decisions?outcome=Perhaps", 400, "api.malformed")]
    [InlineData("GET", "/api/v1/activity?before=yesterday", 400, "api.malformed")]
    public async Task What_no_use_case_answers_is_a_problem_document_too(string method, string path, int status, string code)
    {
        var answer = await (await portal.As(portal.Cast.Elena)).Send(method, path);

        Assert.Equal((status, code, Answer.Problem), ((int)answer.Status, answer.Code, answer.MediaType));
    }

    [Theory]
    [InlineData("{", 400, "api.malformed", "$")]
    [InlineData("""{ "recipient": 7 }""", 400, "api.malformed", "$.recipient")]
    [InlineData("""{ "words": "hello" }""", 400, "api.malformed", "$")]
    [InlineData("""{ "recipient": null }""", 400, "api.malformed", "$")]
    [InlineData("""{ "recipient": "a@b.example", "language": "Klingon" }""", 400, "api.unknown-name", "Klingon")]
    [InlineData("""{ "recipient": "a@b.example", "language": 1 }""", 400, "api.malformed", "$.language")]
    [InlineData("""{ "recipient": "nobody" }""", 422, "relationship.recipient-invalid", "")]
    public async Task A_body_that_cannot_be_read_is_told_where(string body, int status, string code, string where)
    {
        var answer = await (await portal.As(portal.Cast.Elena)).Send("POST", Requests, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((status, code, Answer.Problem), ((int)answer.Status, answer.Code, answer.MediaType));
        Assert.Contains(where, answer.Said("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named() =>
        Assert.Contains("outcome", (await (await portal.As(portal.Cast.Elena)).Get("/api/v1/decisions?outcome=Perhaps")).Said("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task Only_json_of_a_sensible_size_is_read()
    {
        var elena = await portal.As(portal.Cast.Elena);

        Assert.Equal("api.not-json", (await elena.Send("POST", Requests, new StringContent("recipient=a"))).Code);
        Assert.Equal("api.too-large", (await elena.Post(Requests, new { recipient = "a@b.example", words = new string('w', 70_000) })).Code);
    }

    [Fact]
    public async Task A_program_that_asks_for_a_page_gets_a_problem_document_all_the_same()
    {
        var nobody = portal.Nobody();
        nobody.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        Assert.Equal(Answer.Problem, (await nobody.Get("/api/v1/partnerships")).MediaType);
    }

    private static async Task<Answer> Refused(HttpClient client, string language)
    {
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.Post(Requests, new { recipient = "mina@portal.example", target = "hanbit.onmicrosoft.com" });
    }

    private static bool IsKorean(string text) => text.Any(letter => letter is >= '가' and <= '힣');
}
