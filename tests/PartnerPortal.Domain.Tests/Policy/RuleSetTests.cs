using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>Catalogues of rules that exist only here: what a decision keeps must not depend on how many rules there are.</summary>
public sealed class RuleSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(96)]
    [InlineData(97)]
    [InlineData(1_000)]
    public void Every_rule_is_told_with_what_it_said_however_many_there_are(int rules)
    {
        var decision = Decide(Of(rules));

        Assert.Equal(
            Enumerable.Range(0, rules).Where(number => SaidBy(number) is not null).Select(number => ($"R-{number}", SaidBy(number)!.Value)),
            decision.Findings.Select(finding => (finding.Rule, finding.Outcome)));
    }

    [Theory]
    [InlineData(0, Outcome.Allow)]
    [InlineData(2, Outcome.Allow)]
    [InlineData(3, Outcome.Warn)]
    [InlineData(4, Outcome.Block)]
    [InlineData(1_000, Outcome.Block)]
    public void The_worst_decides(int rules, Outcome worst)
    {
        Assert.Equal(worst, Decide(Of(rules)).Outcome);
        Assert.Equal(worst, PolicyEngine.Judge(Ask.Order, PolicyPack.Founding, Of(rules)));
    }

    [Fact]
    public void Rules_of_other_actions_are_not_asked()
    {
        var others = Enumerable.Range(0, 10_000).Select(number => new Talking(number, Outcome.Block, PolicyAction.SupportAssign));
        RuleSet rules = [new Talking(1, Outcome.Warn, PolicyAction.OrderPlace), .. others];

        Assert.Equal(10_001, rules.Count);
        Assert.Equal(["R-1"], Decide(rules).Findings.Select(finding => finding.Rule));
        Assert.Equal(Outcome.Warn, PolicyEngine.Judge(Ask.Order, PolicyPack.Founding, rules));
    }

    [Fact]
    public void Nobody_outside_builds_one() => Assert.Empty(typeof(RuleSet).GetConstructors());

    private static Decision Decide(RuleSet rules) => PolicyEngine.Decide(Guid.Empty, Ask.Order, PolicyPack.Founding, rules);

    private static RuleSet Of(int rules) => [.. Enumerable.Range(0, rules).Select(number => new Talking(number, SaidBy(number), PolicyAction.OrderPlace))];

    private static Outcome? SaidBy(int number) => (number % 4) switch { 0 => null, 1 => Outcome.Allow, 2 => Outcome.Warn, _ => Outcome.Block };

    private sealed class Talking(int number, Outcome? says, PolicyAction action) : Rule($"R-{number}", Stage.Advice, action)
    {
        public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => says;
    }
}
