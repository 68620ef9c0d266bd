using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class ResaleTruthTableTests
{
    public static TheoryData<string, string> Rows { get; } = [.. ResaleTruthTable.Rows.Select(row => (row.Id, row.Story))];

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_is_decided_as_documented_and_by_the_rules_it_names(string id, string story)
    {
        var row = ResaleTruthTable.Rows.Single(row => row.Id == id && row.Story == story);

        var decision = PolicyEngine.Decide(Guid.Empty, row.Query, PolicyPack.Founding);

        Assert.Equal(row.Decision, decision.Outcome);
        Assert.Equal(row.Rules.Order(), Speaking(decision));
    }

    [Fact]
    public void The_table_is_complete() =>
        Assert.Equal(Enumerable.Range(1, 26).Select(number => $"T-{number:00}"), ResaleTruthTable.Rows.Select(row => row.Id).Distinct());

    [Fact]
    public void A_corporate_tenant_is_all_the_difference_to_a_refused_csp_tenant()
    {
        var refused = Ask.Request.To(Cast.Namsan);

        Assert.Equal(Outcome.Block, PolicyEngine.Judge(refused, PolicyPack.Founding));
        Assert.Equal(Outcome.Allow, PolicyEngine.Judge(refused.To(Cast.CorporateTenantOf(Cast.Namsan)), PolicyPack.Founding));
    }

    private static IEnumerable<string> Speaking(Decision decision) => decision.Findings
        .Where(finding => finding.Outcome == decision.Outcome && finding.Outcome > Outcome.Allow)
        .Select(finding => finding.Rule)
        .Order();
}
