using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Imports;
using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Imports;

/// <summary>Says what happens to a row, on the screen and in the file of what stayed out: the same sentences in both.</summary>
public sealed class ImportWords(IStringLocalizer<ImportTexts> texts, RefusalText refusals, FindingTexts findings)
{
    /// <param name="Rule">The rule behind the sentence, or null: the file itself says so.</param>
    public sealed record Reason(string Text, string? Rule = null);

    public IReadOnlyList<Reason> Of(PreviewImport.Row row, ImportKind kind) => row switch
    {
        { Reason.Refusal: { } refusal } => [new Reason(refusals.Of(refusal))],
        { Reason.Findings: [{ Outcome: Outcome.Allow } stands, ..] } => [new Reason(texts[$"Already.{kind}"], stands.Rule)],
        { Reason.Findings: [{ Outcome: Outcome.Block }, ..] } => [.. row.Reason.Findings.Where(finding => finding.Outcome is Outcome.Block).Take(1).Select(Say)],
        { Reason.Findings: [_, ..] } => [.. row.Reason.Findings.Select(Say)],
        _ => [new Reason(texts[$"Adds.{kind}"])],
    };

    /// <summary>Why a row is not among the imported ones.</summary>
    public IReadOnlyList<Reason> WhyLeftOut(PreviewImport.Row row, ImportKind kind) => row switch
    {
        { Verdict: ImportVerdict.Refused } => Of(row, kind),
        { Outcome: ImportOutcome.Skipped or ImportOutcome.NotReached } => [new Reason(texts[$"Why.{row.Outcome}"])],
        _ => Of(row, kind),
    };

    /// <summary>A text that counts, in the form that its number takes.</summary>
    public string Count(string key, int number) => texts[number == 1 ? $"{key}.One" : $"{key}.Many", number.ToString("N0", CultureInfo.CurrentUICulture)];

    private Reason Say(Finding finding) => new(findings.Message(finding), finding.Rule);
}
