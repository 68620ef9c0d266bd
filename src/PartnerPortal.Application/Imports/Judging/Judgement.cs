using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Imports.Judging;

/// <summary>What is known and decided of one row: refused for itself, or put to the policy.</summary>
/// <param name="Refusal">Why no rule was asked, or null.</param>
/// <param name="Decision">The policy's answer, or null: it was not asked.</param>
/// <param name="Newcomer">Whom the import has to record first, or null: the tenant is known here.</param>
internal sealed record Judgement(Candidate Candidate, Refusal? Refusal, Decision? Decision = null, Newcomer? Newcomer = null)
{
    private const string RelationshipStands = "R-054", PartnershipStands = "R-028";

    /// <summary>The relationship stands here already: the row is ready and changes nothing.</summary>
    public bool IsRepeat => Decision?.Query is { Action: PolicyAction.RelationImport, Relation: true } or { Action: PolicyAction.PartnershipImport, Partnership: true };

    public ImportVerdict Verdict => this switch
    {
        { Refusal: not null } => ImportVerdict.Refused,
        { IsRepeat: true } => ImportVerdict.Ready,
        { Decision.Outcome: Outcome.Block } => ImportVerdict.Refused,
        { Decision.Outcome: Outcome.Warn } => ImportVerdict.Warning,
        _ => ImportVerdict.Ready,
    };

    public IReadOnlyList<Finding> Findings => Decision is null ? []
        : IsRepeat ? [.. Decision.Findings.Where(finding => finding.Rule is RelationshipStands or PartnershipStands)]
        : [.. Decision.Findings.Where(finding => finding.Outcome is not Outcome.Allow).OrderByDescending(finding => finding.Outcome)];

    /// <summary>The domain on record, or as the file has it.</summary>
    public string Domain => Decision?.Query.Buyer?.Domain ?? Candidate.Domain;
}

/// <summary>An organisation and its tenant that the portal hears of by an import for the first time.</summary>
internal sealed record Newcomer(Organization Organization, Tenant Tenant);
