using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Web.Identity;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Turns decisions of the policy into what Kit shows: the one place between findings and people.</summary>
public sealed class DecisionViews(FindingTexts texts, RefusalText refusals, Vocabulary words, IStringLocalizer<DecisionTexts> l, NavigationManager navigation)
{
    private const int MostRemedies = 3;

    /// <summary>A line for every finding, objections first, for a list of checks.</summary>
    public IReadOnlyList<FindingView> Checks(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Outcome).ThenBy(finding => finding.Stage).Select(Check)];

    /// <summary>A decision that nobody filed: a preview.</summary>
    /// <param name="note">What did not happen: "Nothing was sent."</param>
    /// <param name="remedies">Ways on that the page can offer itself; the rules' own follow them.</param>
    public DecisionView Panel(Decision decision, string? note = null, params IReadOnlyList<RemedyView> remedies) =>
        Panel(decision.Query, decision.Findings, decision.Outcome, remedies) with { Note = note };

    /// <summary>The halves of one deal: the first that objects speaks, and what the rules say of the others stands below it.</summary>
    public DecisionView Panel(IReadOnlyList<Decision> halves, string? note, IReadOnlyList<RemedyView> remedies)
    {
        var speaking = halves.MaxBy(half => half.Outcome)!;
        var view = Panel(speaking, note, remedies);
        return view with { Others = [.. view.Others, .. Checks(halves.Except([speaking]).SelectMany(half => half.Findings))] };
    }

    /// <summary>A decision as filed, with its number.</summary>
    public DecisionView Panel(ExplainDecision.Details decision, string? note = null, params IReadOnlyList<RemedyView> remedies) =>
        Panel(decision.Query, decision.Findings, decision.Outcome, remedies) with
        {
            Note = note,
            Reference = new DecisionReference(DecisionNumber.Of(decision.Id, decision.At), decision.Pack, decision.At),
        };

    /// <summary>A "no" without a filed decision: a missing permission, a link that is gone, somebody who was faster.</summary>
    /// <param name="title">What can't be done, as a sentence.</param>
    public DecisionView Refused(Refusal refusal, string title, string? note = null) => new(Tone.Stop, title, refusals.Of(refusal))
    {
        Rules = refusal.Rule is { } rule ? [rule] : [],
        Remedies = refusal.Rule is { } broken ? [Remedy(broken)] : [],
        Note = note,
    };

    private DecisionView Panel(PolicyQuery query, IReadOnlyList<Finding> findings, Outcome outcome, IReadOnlyList<RemedyView> remedies)
    {
        var telling = findings.Where(finding => finding.Outcome == outcome && outcome is not Outcome.Allow).ToList();
        return new DecisionView(ToneOf(outcome), l[$"Title.{query.Action}.{outcome}"], telling is [var first, ..] ? texts.Message(Wordiest(telling, first)) : l["AllPassed"])
        {
            Rules = [.. telling.Select(finding => finding.Rule)],
            LookedAt = query.Buyer is { } buyer && buyer.Tenant != query.Seller.Tenant ? [Side(query, query.Seller, l["Side.Seller"], false), Side(query, buyer, l["Side.Buyer"], outcome is Outcome.Block)] : [],
            Remedies = outcome is Outcome.Allow ? [] : [.. remedies.Concat(telling.Select(finding => Remedy(finding.Rule))).DistinctBy(remedy => remedy.Key).DistinctBy(remedy => (remedy.Title, remedy.Text)).Take(MostRemedies)],
            WhoCanChange = outcome is Outcome.Allow ? [] : [.. telling.Select(finding => new LabelledText(texts.Title(finding.Rule), texts.Who(finding.Rule))).DistinctBy(who => who.Text)],
            Others = Checks(findings.Except(telling)),
        };
    }

    // R-065 carries the words for R-056: where both object, it speaks.
    private static Finding Wordiest(List<Finding> telling, Finding first) => telling.Find(finding => finding.Rule == "R-065") ?? first;

    // What R-018 asks for can be done here and now.
    private RemedyView Remedy(string rule) => rule == "R-018"
        ? new(rule, l["Confirm"], texts.Remedy(rule), l["ConfirmAct"], PortalUrls.ConfirmAndReturn($"/{navigation.ToBaseRelativePath(navigation.Uri)}"))
        : new(rule, texts.Remedy(rule));

    private FindingView Check(Finding finding) => new(
        ToneOf(finding.Outcome), texts.Message(finding), finding.Rule, finding.Outcome is Outcome.Warn ? texts.Remedy(finding.Rule) : null);

    private CompareSide Side(PolicyQuery query, PartyFacts party, string label, bool offending) => new(
        label, party.Name.In(CurrentActor.PageLanguage), party.Domain,
        new CompareSign(offending ? Tone.Stop : Tone.Info, party.TenantKind is TenantKind.CspTransaction ? "storefront" : "apartment", words.Of(party.TenantKind)),
        $"{words.Of(party == query.Seller ? query.SellerMarket : query.BuyerMarket)}, {words.Of(party.Cloud)}", offending);

    private static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.Block => Tone.Stop,
        Outcome.Warn => Tone.Notice,
        _ => Tone.Ok,
    };
}

/// <summary>The key of the texts around a decision.</summary>
public sealed class DecisionTexts;
