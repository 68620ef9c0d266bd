using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared.Documents;

namespace PartnerPortal.Web.Tests.Api.Evaluations;

/// <summary>What the rules say to facts that a program makes up.</summary>
public sealed class EvaluationTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Path = "/api/v1/policy/evaluations";

    public static TheoryData<string, int> Rows { get; } = [.. ResaleQuestions.Rows.Select((row, i) => (row.Id, i))];

    public static TheoryData<PolicyAction> Actions { get; } = [.. Enum.GetValues<PolicyAction>()];

    [Theory, MemberData(nameof(Rows))]
    public async Task Each_row_of_the_truth_table_is_decided_as_documented(string id, int index)
    {
        var row = ResaleQuestions.Rows[index];
        var answer = await Ask(new { action = "order.place", pack = "2021-05", facts = row.Facts });

        Assert.Equal((id, row.Outcome), (row.Id, answer.Said("outcome")));
        Assert.Equal(row.Rules.Order(), RulesAt(answer, row.Outcome));
    }

    [Fact]
    public void The_table_is_complete() =>
        Assert.Equal(Enumerable.Range(1, 26).Select(number => $"T-{number:00}"), ResaleQuestions.Rows.Select(row => row.Id).Distinct());

    [Theory, MemberData(nameof(Actions))]
    public async Task What_is_left_out_is_harmless(PolicyAction action)
    {
        var answer = await Ask(new { action = action.WireName });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("Block", answer.Body.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("US", "GU", "2023-10-11", "Block"), InlineData("US", "GU", "2023-10-12", "Allow"), InlineData("AU", "GU", "2023-10-11", "Allow")]
    [InlineData("NZ", "AS", "2023-10-11", "Allow"), InlineData("US", "AS", "2023-10-12", "Allow"), InlineData("US", "PR", "2023-10-12", "Block"), InlineData("MX", "PR", "2023-10-12", "Allow")]
    [InlineData("AE", "BY", "2023-10-11", "Allow"), InlineData("AE", "BY", "2023-10-12", "Block"), InlineData("CN", "CN", "2023-10-11", "Block"), InlineData("CN", "CN", "2023-10-12", "Allow")]
    [InlineData("DK", "GL", "2024-01-01", "Allow"), InlineData("RU", "RU", "2021-06-01", "Allow"), InlineData("RU", "RU", "2024-01-01", "Block"), InlineData("FR", "RE", "2024-01-01", "Block")]
    public async Task Markets_follow_the_day(string seller, string buyer, string on, string outcome)
    {
        var answer = await Ask(new { action = "order.place", on, facts = new { seller = new { country = seller }, buyer = new { country = buyer } } });

        Assert.Equal(outcome, answer.Said("outcome"));
    }

    [Theory]
    [InlineData("relation.request", "2017-12-31", "Allow"), InlineData("relation.request", "2018-01-01", "Block"), InlineData("relation.request", null, "Block")]
    [InlineData("order.place", "2021-10-28", "Allow"), InlineData("order.place", "2021-10-29", "Block"), InlineData("order.place", null, "Block")]
    public async Task Clouds_follow_the_day(string action, string? on, string outcome)
    {
        var inGermany = new { cloud = "Germany", country = "DE" };
        var answer = await Ask(new { action, on, facts = new { seller = inGermany, buyer = inGermany } });

        Assert.Equal(outcome, answer.Said("outcome"));
    }

    [Fact]
    public async Task In_a_government_cloud_the_harmless_request_asks_for_admin_rights()
    {
        var answer = await Ask(new { action = "relation.request", facts = new { seller = new { cloud = "UsGov", country = "US" }, buyer = new { cloud = "UsGov", country = "US" } } });

        Assert.Equal("Allow", answer.Said("outcome"));
    }

    [Theory, InlineData("2021-05", "Warn"), InlineData("2023-10", "Warn"), InlineData("2026-05", "Block")]
    public async Task Rules_follow_the_pack(string pack, string outcome)
    {
        var answer = await Ask(new { action = "order.place", pack, facts = new { seller = new { tier = "IndirectProvider" } } });

        Assert.Equal((outcome, pack), (answer.Said("outcome"), answer.Said("pack")));
    }

    [Theory]
    [InlineData("order.place", """{ "mfa": false }""", "R-018")]
    [InlineData("order.place", """{ "offer": { "inMarket": false } }""", "R-113")]
    [InlineData("partner.enroll", """{ "enrolling": { "tier": "DirectBill", "monthsAsReseller": 3 } }""", "R-011")]
    [InlineData("customer.create", """{ "company": { "known": true } }""", "R-051")]
    [InlineData("agreement.attest", """{ "attestation": { "firstName": false } }""", "R-111")]
    [InlineData("relation.accept", """{ "linkOwn": true }""", "R-181")]
    [InlineData("relation.remove", """{ "changed": true }""", "R-182")]
    [InlineData("partnership.invite", """{ "sentToRecipientToday": 100 }""", "R-184")]
    [InlineData("member.remove", """{ "isGlobalAdmin": true, "otherGlobalAdmins": 0 }""", "R-180")]
    [InlineData("sandbox.remove", """{ "sandboxCustomers": 2 }""", "R-173")]
    [InlineData("pack.publish", """{ "announced": false }""", "R-185")]
    [InlineData("decision.file", """{ "refused": true, "namesRuleAndPack": false }""", "R-183")]
    public async Task One_fact_is_enough_to_be_refused(string action, string facts, string rule)
    {
        var answer = await Ask(new { action, facts = JsonDocument.Parse(facts).RootElement });

        Assert.Equal([rule], RulesAt(answer, "Block"));
    }

    [Fact]
    public async Task A_finding_says_rule_message_remedy_and_facts_in_the_language_of_the_caller()
    {
        var question = new { action = "order.place", facts = new { seller = new { country = "KR" }, buyer = new { organization = "Areum", country = "JP" } } };
        var english = Finding(await Ask(question), "R-041");
        var korean = Finding(await Ask(question, "ko"), "R-041");

        Assert.Equal(["rule", "outcome", "message", "remedy", "facts"], english.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("Areum", "JP"), (english.GetProperty("facts").GetProperty("C").GetString(), english.GetProperty("facts").GetProperty("country").GetString()));
        Assert.NotEqual(english.GetProperty("message").GetString(), korean.GetProperty("message").GetString());
        Assert.NotEqual(english.GetProperty("remedy").GetString(), korean.GetProperty("remedy").GetString());
        Assert.Equal(english.GetProperty("facts").GetRawText(), korean.GetProperty("facts").GetRawText());
    }

    [Fact]
    public async Task Anybody_with_a_token_may_ask_and_nobody_without()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Nobody().Post(Path, new { action = "order.place" })).Status);
        foreach (var person in new[] { portal.Cast.Mina, portal.Cast.Jun, portal.Cast.Hyejin, portal.Cast.Nari })
            Assert.Equal(HttpStatusCode.OK, (await (await portal.As(person)).Post(Path, new { action = "order.place" })).Status);
    }

    [Fact]
    public async Task Nothing_is_filed()
    {
        var before = await Filed();
        await Ask(new { action = "order.place", facts = new { relation = false } });

        Assert.Equal(before, await Filed());
    }

    [Fact]
    public async Task The_guides_example_is_answered_as_the_guide_says()
    {
        var blocks = File.ReadAllText(Repository.PathOf("docs/api.md")).Split("```json\n").Skip(1).Select(block => block.Split("```")[0]).ToList();
        var question = blocks.Single(block => block.Contains("\"action\"", StringComparison.Ordinal));
        var shown = JsonDocument.Parse(blocks.Single(block => block.Contains("\"findings\"", StringComparison.Ordinal))).RootElement;

        var answer = await Ask(JsonDocument.Parse(question).RootElement);

        Assert.Equal((shown.GetProperty("outcome").GetString(), shown.GetProperty("pack").GetString()), (answer.Said("outcome"), answer.Said("pack")));
        var finding = shown.GetProperty("findings")[0];
        Assert.True(JsonElement.DeepEquals(finding, Finding(answer, finding.GetProperty("rule").GetString()!)), Finding(answer, "R-056").GetRawText());
    }

    private async Task<Answer> Ask(object question, string language = "en")
    {
        var client = await portal.As(portal.Cast.Hyejin);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var answer = await client.Post(Path, question);
        Assert.True(answer.Status is HttpStatusCode.OK, answer.Text);
        return answer;
    }

    private Task<int> Filed() => portal.Services.GetRequiredService<UseCases>().Run((PortalDbContext db) => db.PolicyDecisions.CountAsync());

    private static JsonElement Finding(Answer answer, string rule) =>
        answer.Body.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == rule);

    private static IEnumerable<string> RulesAt(Answer answer, string outcome) => outcome == "Allow" ? []
        : answer.Body.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("outcome").GetString() == outcome)
            .Select(finding => finding.GetProperty("rule").GetString()!).Order();
}
