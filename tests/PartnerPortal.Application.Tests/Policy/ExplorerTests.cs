using System.Text;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Policy;

/// <summary>Filed decisions are found, judged again, and say what would have passed.</summary>
public sealed class ExplorerTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;
    private Guid _refused;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
        var command = new RequestRelationship.Command("jun@namsan.example", "namsan.onmicrosoft.com", AsksForAdminRights: false, Language.English, "Hello");
        _refused = (await _portal.Run((RequestRelationship useCase) => useCase.Handle(_cast.Elena, command, default))).Refusal!.Decision!.Value;
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task With_pack_and_facts_of_its_day_a_decision_finds_the_same()
    {
        var replay = await Replay(new());

        Assert.True(replay.IsSame);
        Assert.Empty(replay.Appeared);
        Assert.Empty(replay.Gone);
    }

    [Fact]
    public async Task With_todays_facts_it_finds_what_has_changed()
    {
        await _portal.Run(async (PortalDbContext db) =>
        {
            var tenant = db.Tenants.Single(t => t.Id == _cast.Namsan.Tenant);
            Assert.False(tenant.Classify(TenantKind.PartnerCorporate, KindEvidence.OperatorsReview, new Vouching("Nari Kim", _portal.Clock.GetUtcNow())).Refused(out _));
            return await db.Commit(_cast.Nari, default);
        });

        Assert.True((await Replay(new())).IsSame);
        var today = await Replay(new(TodaysFacts: true));
        Assert.False(today.IsSame);
        Assert.Contains(today.Gone, finding => finding.Rule == "R-056" && finding.Outcome is Outcome.Block);
        Assert.NotEqual(Outcome.Block, today.Decision.Outcome);
    }

    [Fact]
    public async Task It_can_be_asked_under_any_pack_that_there_is()
    {
        Assert.Equal("2026-05", (await Replay(new(Pack: "2026-05"))).Decision.Pack.Version);
        Assert.True((await _portal.Run((ReplayDecision useCase) => useCase.Handle(_cast.Elena, _refused, new(Pack: "1999-01"), default))).Refused(out var refusal, out _));
        Assert.Equal("policy.pack-unknown", refusal.Code);
    }

    [Fact]
    public async Task What_would_pass_names_the_corporate_tenant_and_says_what_every_pack_says()
    {
        Assert.False((await _portal.Run((FindWaysToPass useCase) => useCase.Handle(_cast.Elena, _refused, default))).Refused(out _, out var ways));

        Assert.Contains(ways!.Ways, way => way.Changes is [{ Name: "BuyerTenant", Values: [{ Value: nameof(TenantKind.PartnerCorporate) }] }]);
        Assert.Equal(["2021-05", "2023-10", "2026-05"], ways.InPacks.Select(answer => answer.Pack.Version));
        Assert.True(ways.Tried > 10);
    }

    [Fact]
    public async Task The_packs_that_one_may_ask_are_those_in_which_it_is_judged()
    {
        var known = await _portal.Run((ListAskablePacks useCase) => useCase.Handle(default));

        Assert.Equal("2021-05", known.InForce.Version);
        Assert.Equal(["2021-05", "2023-10", "2026-05"], known.All.Select(pack => pack.Version));
    }

    [Fact]
    public async Task Whoever_asks_what_if_is_answered_about_its_own_acts_only_and_leaves_no_trace()
    {
        Task<Result<Decision>> Ask(AskWhatIf.Command command) => _portal.Run((AskWhatIf useCase) => useCase.Handle(_cast.Elena, command, default));

        Assert.False((await Ask(new(PolicyAction.RelationRequest, "namsan-corp.onmicrosoft.com"))).Refused(out _, out var passed));
        Assert.NotEqual(Outcome.Block, passed!.Outcome);
        Assert.Equal("policy.act-not-open", (await Ask(new(PolicyAction.PartnershipInvite, "namsan.onmicrosoft.com"))).Refusal!.Code);
        Assert.Equal("policy.nobody-there", (await Ask(new(PolicyAction.RelationRequest, "nowhere.example"))).Refusal!.Code);
        Assert.Single(await Find(new()));
    }

    [Fact]
    public async Task What_if_I_sold_to_a_stranger_does_not_say_whether_it_accepted_the_customer_agreement()
    {
        Assert.Equal(new[] { "R-040" }, await Objections());
        var before = await Asked();
        await _portal.Run(async (PortalDbContext db) =>
        {
            db.Add(CustomerAgreement.Accept(CustomerAgreementId.New(Cast.Then), _cast.Mirae.Organization, _cast.Mirae.Tenant, AgreementKind.Direct, "Hyejin Lim", Cast.Then));
            Assert.Null((await db.Commit(null, default)).Refusal);
        });

        Assert.Equal(before.Findings.Select(finding => (finding.Rule, finding.Outcome)), (await Asked()).Findings.Select(finding => (finding.Rule, finding.Outcome)));
        Assert.Equal(before.Query.CustomerAgreement, (await Asked()).Query.CustomerAgreement);

        async Task<IEnumerable<string>> Objections() => (await Asked()).Objections.Select(finding => finding.Rule);

        async Task<Decision> Asked()
        {
            var result = await _portal.Run((AskWhatIf useCase) => useCase.Handle(_cast.Elena, new(PolicyAction.OrderPlace, "mirae.onmicrosoft.com"), default));
            return result.Refused(out _, out var decision) ? throw new InvalidOperationException() : decision!;
        }
    }

    [Fact]
    public async Task Nobody_else_replays_it_but_the_operator()
    {
        Assert.Equal("policy.decision-unknown", (await _portal.Run((ReplayDecision useCase) => useCase.Handle(_cast.Jun, _refused, new(), default))).Refusal!.Code);
        Assert.Equal("policy.decision-unknown", (await _portal.Run((FindWaysToPass useCase) => useCase.Handle(_cast.Jun, _refused, default))).Refusal!.Code);
        Assert.Null((await _portal.Run((ReplayDecision useCase) => useCase.Handle(_cast.Nari, _refused, new(), default))).Refusal);
    }

    [Theory, InlineData("R-056", 1), InlineData("r-041", 0), InlineData("ELENA", 1), InlineData("nobody", 0), InlineData("D-2020-01-01-00000000", 0)]
    public async Task A_decision_is_found_by_rule_and_name(string text, int found) => Assert.Equal(found, (await Find(new() { Text = text })).Count);

    [Fact]
    public async Task A_decision_is_found_by_its_number_its_act_and_its_day()
    {
        var row = Assert.Single(await Find(new()));
        var day = DateOnly.FromDateTime(row.At.UtcDateTime);

        Assert.Single(await Find(new() { Text = $"D-{day:yyyy-MM-dd}-{row.Id.ToString("N")[^8..]}" }));
        Assert.Single(await Find(new() { Action = PolicyAction.RelationRequest, From = day, To = day }));
        Assert.Empty(await Find(new() { Action = PolicyAction.OrderPlace }));
        Assert.Empty(await Find(new() { From = day.AddDays(1) }));
        Assert.Empty(await Find(new() { To = day.AddDays(-1) }));
    }

    [Fact]
    public async Task What_was_found_can_be_taken_out_and_that_is_recorded()
    {
        var lines = await Export(_cast.Elena, new() { Text = "R-056" });

        Assert.Equal(2, lines.Count);
        Assert.Contains($",No. {_refused},*RelationRequest*,relation.request,Elena Costa,Dongbaek Cloud,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",Block,R-056,2021-05", lines[1], StringComparison.Ordinal);
        Assert.Single(await Export(_cast.Elena, new(Outcome.Allow)));
        var records = await _portal.Run((PortalDbContext db) => Task.FromResult(db.ActivityRecords.Where(r => r.Operation == "export_decisions").ToList()));
        Assert.Contains(records, record => record.Changes.Contains(new Change("Text", null, "R-056")));
    }

    [Fact]
    public async Task Nobody_takes_out_what_another_organisation_asked_but_the_operator()
    {
        Assert.Single(await Export(_cast.Jun, new()));
        Assert.Single(await Export(_cast.Jun, new() { Text = "R-056" }));
        Assert.Equal(2, (await Export(_cast.Nari, new())).Count);
    }

    [Fact]
    public async Task Whoever_may_not_take_out_the_log_takes_out_no_decisions()
    {
        var opened = false;
        var result = await _portal.Run((ExportDecisions useCase) => useCase.Handle(_cast.Elena with { Roles = Roles.SalesAgent }, new(new(), InWords), () => { opened = true; return Stream.Null; }, default));

        Assert.Equal(("access.lacks-permission", false), (result.Refusal!.Code, opened));
    }

    private static ExportDecisions.Words InWords { get; } = new(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], (id, _) => $"No. {id}", act => $"*{act}*");

    // The headings and the rows.
    private async Task<IReadOnlyList<string>> Export(Actor actor, ListDecisions.Query only)
    {
        var file = new MemoryStream();
        Assert.Null((await _portal.Run((ExportDecisions useCase) => useCase.Handle(actor, new(only, InWords), () => file, default))).Refusal);
        return Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<ReplayDecision.Replay> Replay(ReplayDecision.Query query)
    {
        var result = await _portal.Run((ReplayDecision useCase) => useCase.Handle(_cast.Elena, _refused, query, default));
        Assert.False(result.Refused(out _, out var replay));
        return replay!;
    }

    private async Task<IReadOnlyList<ListDecisions.Row>> Find(ListDecisions.Query query) =>
        (await _portal.Run((ListDecisions useCase) => useCase.Handle(_cast.Elena, query, default))).Rows;
}
