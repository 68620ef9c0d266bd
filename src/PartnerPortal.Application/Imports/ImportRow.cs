using PartnerPortal.Application.Imports.Judging;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Imports;

/// <summary>What the preview said of a row.</summary>
public enum ImportVerdict
{
    Ready,
    Warning,
    Refused,
}

/// <summary>What became of a row.</summary>
public enum ImportOutcome
{
    Pending,
    Imported,

    /// <summary>It stood here already; nothing was changed.</summary>
    Unchanged,
    Refused,

    /// <summary>Left out by the importer.</summary>
    Skipped,

    /// <summary>The import ended before it came to this row. Never stored: it follows from the run.</summary>
    NotReached,
}

/// <summary>
/// One row of an import: its cells as they stood in the file, what the preview said, what became of it. A row that the
/// preview refused never comes in by itself, whatever changes meanwhile.
/// </summary>
public sealed class ImportRow
{
    public const int MaxCodeLength = 64;

    private ImportRow() { } // EF Core

    public ImportRunId Run { get; private init; }

    /// <summary>Counted from 1 beneath the headings.</summary>
    public int Number { get; private init; }

    public string Name { get; private init; } = "";

    public string Domain { get; private init; } = "";

    public IReadOnlyList<string> Cells { get; private init; } = [];

    public ImportVerdict Verdict { get; private init; }

    public ImportOutcome Outcome { get; private set; }

    /// <summary>The refusal's code where no rule was asked, or null.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<string> Arguments { get; private set; } = [];

    /// <summary>The rules' objections and warnings, the worst first; for a repeat, the rule that says so.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The decision that was filed when the row was settled, or null.</summary>
    public Guid? Decision { get; private set; }

    public RowReason Reason => new(Code is null ? null : new Refusal(RefusalKind.Invalid, Code, Arguments), Findings);

    internal static ImportRow Of(ImportRunId run, IReadOnlyList<string> cells, Judgement judged)
    {
        var row = new ImportRow
        {
            Run = run,
            Number = judged.Candidate.Number,
            Name = judged.Candidate.Name,
            Domain = judged.Domain,
            Cells = cells,
            Verdict = judged.Verdict,
        };
        row.Explain(judged);
        return row;
    }

    internal void Settle(ImportOutcome outcome, Judgement judged, Guid? decision)
    {
        (Outcome, Decision) = (outcome, decision);
        if (Verdict is not ImportVerdict.Refused) Explain(judged);
    }

    internal void LeaveOut(bool isLeftOut) => Outcome = isLeftOut ? ImportOutcome.Skipped : ImportOutcome.Pending;

    private void Explain(Judgement judged) => (Code, Arguments, Findings) = (judged.Refusal?.Code, judged.Refusal?.Arguments ?? [], judged.Findings);
}

/// <summary>Why a row is refused, warned of or a repeat: a refusal before any rule was asked, or the rules' findings.</summary>
public sealed record RowReason(Refusal? Refusal, IReadOnlyList<Finding> Findings)
{
    /// <summary>The rule to name beside the row, or null: the file itself is the reason, or there is none.</summary>
    public string? Rule => Findings.Count > 0 ? Findings[0].Rule : null;
}
