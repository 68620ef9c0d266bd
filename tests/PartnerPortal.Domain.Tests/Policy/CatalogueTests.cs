using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_rule_stands_once_and_in_the_order_of_its_number()
    {
        var ids = RuleCatalogue.Standard.Select(rule => rule.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(RuleCatalogue.Standard, rule => Assert.Matches(@"^R-\d{3}$", rule.Id));
    }

    [Fact]
    public void Every_rule_class_is_in_the_catalogue()
    {
        var written = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);

        Assert.Equal(written.Select(type => type.Name).Order(), RuleCatalogue.Standard.Select(rule => rule.GetType().Name).Order());
    }

    [Fact]
    public void Each_rule_speaks_on_something_and_says_on_what() => Assert.All(RuleCatalogue.Standard, rule =>
    {
        Assert.NotEmpty(rule.Actions);
        Assert.Equal(rule.Actions, Enum.GetValues<PolicyAction>().Where(rule.SpeaksOn));
    });

    [Fact]
    public void Findings_are_told_stage_by_stage_and_in_the_order_of_the_catalogue_within_one()
    {
        foreach (var action in Enum.GetValues<PolicyAction>())
        {
            var expected = RuleCatalogue.Standard.Where(rule => rule.SpeaksOn(action)).OrderBy(rule => rule.Stage).Select(rule => rule.Id);

            Assert.Equal(expected, RuleCatalogue.Standard.SpeakingOn(action).ToArray().Select(rule => rule.Id));
        }
    }

    [Fact]
    public void Every_action_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<PolicyAction>().Select(action => action.WireName).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+[.][a-z]+(-[a-z]+)?$", name));
    }

    [Theory]
    [InlineData(PolicyAction.PartnershipInvite, "partnership.invite")]
    [InlineData(PolicyAction.PartnershipRequestEnd, "partnership.request-end")]
    [InlineData(PolicyAction.PorSet, "por.set")]
    public void An_action_is_called_what_is_acted_on_and_what_is_done(PolicyAction action, string name) => Assert.Equal(name, action.WireName);
}
