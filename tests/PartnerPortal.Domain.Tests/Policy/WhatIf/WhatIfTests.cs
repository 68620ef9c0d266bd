using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Tests.Shared;

namespace PartnerPortal.Domain.Tests.Policy.WhatIf;

/// <summary>Examples and ways to pass are found by asking the engine, so they hold; here: that there are some.</summary>
public sealed class WhatIfTests
{
    private static readonly HashSet<string> AlwaysAllowed =
    [
        .. RuleCatalogue.Standard.Where(rule => !RandomQueries.From(seed: 7).Take(40_000).Any(query => rule.SpeaksOn(query.Action) && rule.Judge(query, PolicyPacks.Distributor) > Outcome.Allow)).Select(rule => rule.Id),
    ];

    public static TheoryData<PolicyAction> Actions { get; } = [.. Enum.GetValues<PolicyAction>()];

    public static TheoryData<string> Rules { get; } = [.. RuleCatalogue.Standard.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Actions))]
    public void No_rule_objects_to_a_plain_question(PolicyAction action)
    {
        Assert.Empty(PolicyEngine.Decide(Guid.Empty, PlainQuestion.About(action, Cast.Now), PolicyPack.Founding).Objections.Select(finding => finding.Rule));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_examples_that_pass_and_if_it_can_object_some_that_fail(string id)
    {
        var rule = RuleCatalogue.Standard.Single(rule => rule.Id == id);
        var examples = PolicyPacks.Shipped.SelectMany(pack => RuleExamples.Of(rule, pack, Cast.Now)).ToList();

        Assert.NotEmpty(examples);
        Assert.True(AlwaysAllowed.Contains(id) || examples.Exists(example => example.Outcome > Outcome.Allow));
        Assert.Contains(examples, example => example.Outcome is Outcome.Allow);
    }

    [Fact]
    public void A_refused_request_to_a_CSP_tenant_passes_to_the_corporate_one_and_under_no_other_pack()
    {
        var ways = WaysToPass.Of(Ask.Request.To(Cast.Namsan), PolicyPack.Founding, PolicyPacks.Shipped);

        Assert.Contains(ways, way => way.Changes is [{ Name: "BuyerTenant", Values: [{ Value: "PartnerCorporate" }] }]);
        Assert.All(ways, way => Assert.NotEqual(Outcome.Block, way.Decision.Outcome));
        Assert.All(ways, way => Assert.NotEmpty(way.Changes));
    }

    [Fact]
    public void What_only_a_parameter_refuses_passes_with_another_value_or_an_older_pack()
    {
        var ways = WaysToPass.Of(Ask.Order.By(Cast.Hanbit), PolicyPacks.Distributor, PolicyPacks.Shipped);

        Assert.Contains(ways, way => way is { Changes: [], Parameter: null, Pack.Version: "2021-05" });
        Assert.Contains(ways, way => way.Parameter?.Name == nameof(PolicyPack.MissingPartnerOfRecord));
        Assert.Contains(ways, way => way.Changes is [{ Name: "RecordPartner" }]);
    }

    [Fact]
    public void Where_no_single_change_helps_two_are_tried()
    {
        var ways = WaysToPass.Of(Ask.Order.To(Cast.Namsan) with { Relation = false, CustomerAgreement = false }, PolicyPack.Founding, []);

        Assert.All(ways, way => Assert.Equal(2, way.Changes.Count));
    }

    [Fact]
    public void What_passes_is_not_counted_as_a_way_when_nobody_can_bring_it_about() =>
        Assert.DoesNotContain(WaysToPass.Of(Ask.Order.To(Cast.Namsan), PolicyPack.Founding, PolicyPacks.Shipped).SelectMany(way => way.Changes), twist => twist.Changer is Changer.Nobody);
}
