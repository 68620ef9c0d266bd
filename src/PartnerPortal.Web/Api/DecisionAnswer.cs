using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Api;

/// <summary>
/// A decision of the policy as a program reads it: what each rule found, as code and as sentence. The facts themselves
/// stay behind: they are partly the other side's.
/// </summary>
internal sealed record DecisionAnswer(Outcome Outcome, string Pack, IReadOnlyList<FindingAnswer> Findings)
{
    public static DecisionAnswer Of(Decision decision, FindingTexts texts) =>
        new(decision.Outcome, decision.Pack.Version, FindingAnswer.Of(decision.Findings, texts));
}

/// <summary>What one rule concluded.</summary>
/// <param name="Remedy">What would help, or null: nothing is wrong, or nothing would.</param>
internal sealed record FindingAnswer(string Rule, Stage Stage, Outcome Outcome, string Message, string? Remedy)
{
    public static IReadOnlyList<FindingAnswer> Of(IEnumerable<Finding> findings, FindingTexts texts) =>
    [
        .. findings.Select(finding => new FindingAnswer(
            finding.Rule, finding.Stage, finding.Outcome, texts.Message(finding), finding.Outcome is Outcome.Allow ? null : texts.Remedy(finding.Rule))),
    ];
}
