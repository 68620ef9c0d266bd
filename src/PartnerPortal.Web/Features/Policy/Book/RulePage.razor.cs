using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Signs;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy.Book;

/// <summary>One rule: what it says, to what it says yes and no, what each pack makes of it, and what depends on it.</summary>
public sealed partial class RulePage
{
    [Inject] public required IStringLocalizer<RulePage> L { get; init; }

    [Inject] public required IStringLocalizer<RulesPage> Book1 { get; init; }

    [Inject] public required RuleBook Book { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Inject] public required TwistWords Twists { get; init; }

    [Inject] public required ParameterWords ParameterTexts { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter] public string Id { get; set; } = "";

    private Rule? Chosen => RuleCatalogue.Standard.FirstOrDefault(rule => rule.Id.Equals(Id, StringComparison.OrdinalIgnoreCase));

    private PolicyPack Pack { get; set; } = PolicyPack.Founding;

    private IReadOnlyList<PolicyPack> Packs { get; set; } = [];

    private IReadOnlyList<PackParameter> Parameters => [.. PackParameters.All.Where(parameter => parameter.Rules.Contains(Chosen!.Id))];

    private IReadOnlyList<string> Besides => Book.BesidesOf(Chosen!, Pack);

    private IReadOnlyList<FindingView> Failing => [.. Book.ExamplesOf(Chosen!, Pack).Where(example => example.Outcome > Outcome.Allow).Select(Shown)];

    private IReadOnlyList<FindingView> Passing => [.. Book.ExamplesOf(Chosen!, Pack).Where(example => example.Outcome is Outcome.Allow).Select(Shown)];

    protected override async Task Load() => (Pack, Packs) = await UseCases.Run((ListAskablePacks useCase) => useCase.Handle(Leaving));

    private IReadOnlyList<Crumb> CrumbsTo(string here) => [new(Book1["Title"], PortalUrls.Rules), new(here)];

    // What the rule itself says to it stands below the facts.
    private FindingView Shown(RuleExample example) => new(
        example.Outcome switch { Outcome.Block => Tone.Stop, Outcome.Warn => Tone.Notice, _ => Tone.Ok },
        $"{Words.Of(example.Query.Action)}: {Twists.Of(example.Query, example.Differences)}",
        Note: example.Outcome is Outcome.Allow ? null : Texts.Message(new Finding(Chosen!.Id, Chosen.Stage, example.Outcome, Chosen.Evidence(example.Query, Pack))));
}
