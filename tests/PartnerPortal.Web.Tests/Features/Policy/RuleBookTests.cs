using Bunit;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Features.Policy.Book;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Tests.Features.Policy;

public sealed class RuleBookTests : PortalComponentTest
{
    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Every_rule_has_its_page_with_examples_in_words(string language)
    {
        Speak(language);
        foreach (var rule in RuleCatalogue.Standard)
        {
            var page = Open<RulePage>(Cast.Mina, PortalUrls.Rule(rule.Id), parameters => parameters.Add(p => p.Id, rule.Id));
            var text = page.WaitForElement($".two[data-rule={rule.Id}]").TextContent;

            Assert.DoesNotContain($"{rule.Id}.", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[{}]|Unit\.|Value\.|Chapter\.", text);
            Assert.NotEmpty(page.FindAll("[data-examples=pass] li[data-tone=ok]"));
            await DisposeComponentsAsync(); // an open page reloads at every address that comes after it
        }
    }

    [Fact]
    public void A_rule_that_packs_differ_on_shows_the_value_of_each()
    {
        var page = Open<RulePage>(Cast.Mina, PortalUrls.Rule("R-104"), parameters => parameters.Add(p => p.Id, "R-104"));

        Assert.Equal(["2021-05", "2023-10", "2026-05"], page.WaitForElement("[data-card=parameters]").QuerySelectorAll("dt").Select(label => label.TextContent));
        Assert.NotEmpty(page.FindAll("[data-examples=fail] li[data-tone=notice]"));
    }

    [Fact]
    public void A_number_that_no_rule_has_says_so() =>
        Open<RulePage>(Cast.Mina, PortalUrls.Rule("R-999"), parameters => parameters.Add(p => p.Id, "R-999")).WaitForElement("[data-refused=rule-unknown]");

    [Theory]
    [InlineData("q=R-056", "R-056", "R-055"), InlineData("chapter=Endings", "R-070", "R-056"), InlineData("action=por.set", "R-102", "R-020"), InlineData("stage=Market", "R-041", "R-042")]
    public void The_list_is_narrowed_by_its_address(string filter, string found, string missing)
    {
        var page = Open<RulesPage>(Cast.Mina, $"{PortalUrls.Rules}?{filter}");

        page.WaitForElement($"tr[data-state={found}]");
        Assert.Empty(page.FindAll($"tr[data-state={missing}]"));
    }

    [Fact]
    public void Nothing_that_matches_is_said() => Open<RulesPage>(Cast.Mina, $"{PortalUrls.Rules}?q=xyzzy").WaitForElement(".empty-state");
}
