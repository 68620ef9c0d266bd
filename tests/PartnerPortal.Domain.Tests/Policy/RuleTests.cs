using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Tests.Policy.Rows;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class RuleTests
{
    private static readonly IReadOnlyList<RuleRow> Rows =
        [.. EnrollmentRows.All, .. OrganizationRows.All, .. PartnershipRows.All, .. RelationshipRows.All, .. ResaleRows.All, .. EndingRows.All, .. RecordRows.All, .. SupportRows.All,
            .. TogetherRows.All, .. CloudRows.All, .. ChannelRows.All, .. EnrollingRows.All, .. NewCustomerRows.All, .. GuardrailRows.All, .. AdminRows.All, .. TransferRows.All];

    /// <summary>They tell that a repeat, a further partner or a reusable link is fine, what follows, or what every commit asserts: there is nothing that they could object to.</summary>
    private static readonly string[] NeverObject = ["R-006", "R-028", "R-036", "R-054", "R-060", "R-064", "R-074", "R-076", "R-079", "R-080", "R-081", "R-084", "R-094", "R-096", "R-105",
        "R-123", "R-139", "R-140", "R-160"];

    public static TheoryData<string, string> Stories { get; } = [.. Rows.Select(row => (row.Rule, row.Story))];

    public static TheoryData<string> Rules { get; } = [.. RuleCatalogue.Standard.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Stories))]
    public void A_rule_judges_each_story_as_told(string rule, string story)
    {
        var row = Rows.Single(row => row.Rule == rule && row.Story == story);

        var decision = PolicyEngine.Decide(Guid.Empty, row.Query, row.Pack);

        Assert.Equal(row.Verdict, decision.Findings.SingleOrDefault(finding => finding.Rule == rule)?.Outcome);
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_a_story_that_it_lets_pass_and_one_that_it_objects_to(string rule)
    {
        Assert.Contains(Rows, row => row.Rule == rule && row.Verdict is null or Outcome.Allow);
        Assert.Equal(!NeverObject.Contains(rule), Rows.Any(row => row.Rule == rule && row.Verdict is Outcome.Warn or Outcome.Block));
    }

    [Fact]
    public void No_story_is_about_a_rule_that_is_gone() =>
        Assert.Empty(Rows.Select(row => row.Rule).Except(RuleCatalogue.Standard.Select(rule => rule.Id)));
}
