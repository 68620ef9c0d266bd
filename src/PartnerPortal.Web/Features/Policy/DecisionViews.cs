using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Turns decisions of the policy into what Kit shows: the one place between findings and people.</summary>
public sealed class DecisionViews(FindingTexts texts)
{
    /// <summary>A line for every finding, objections first, for a list of checks.</summary>
    public IReadOnlyList<FindingView> Checks(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Outcome).ThenBy(finding => finding.Stage).Select(Check)];

    /// <summary>A whole decision for the panel.</summary>
    /// <param name="title">What can't be done (or what may be done with care), as a sentence.</param>
    /// <param name="note">What did not happen: "Nothing was sent."</param>
    public DecisionView Panel(IReadOnlyList<Finding> findings, string title, string? note = null, DecisionReference? reference = null)
    {
        var worst = findings.Count == 0 ? Outcome.Allow : findings.Max(finding => finding.Outcome);
        var telling = findings.Where(finding => finding.Outcome == worst).ToList();
        return new DecisionView(ToneOf(worst), title, telling is [var first, ..] ? texts.Message(first) : title)
        {
            Rules = [.. telling.Select(finding => finding.Rule)],
            Note = note,
            Others = Checks(findings.Except(telling)),
            Reference = reference,
        };
    }

    private FindingView Check(Finding finding) => new(ToneOf(finding.Outcome), texts.Message(finding), finding.Rule);

    private static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.Block => Tone.Stop,
        Outcome.Warn => Tone.Notice,
        _ => Tone.Ok,
    };
}
