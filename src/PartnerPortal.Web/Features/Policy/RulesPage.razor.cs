using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Features.Policy.Book;
using PartnerPortal.Web.Kit.Tables;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Every rule in plain words, with the verdict that each pack has for it. Filters stand in the address.</summary>
public sealed partial class RulesPage
{
    [Inject] public required IStringLocalizer<RulesPage> L { get; init; }

    [Inject] public required RuleBook Book { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [SupplyParameterFromQuery(Name = ListQuery.Search)] public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")] public string? Chapter { get; set; }

    [SupplyParameterFromQuery(Name = "action")] public string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "stage")] public string? StageName { get; set; }

    /// <summary>The setting that the reader came for: a page that names a contradiction leads here.</summary>
    [SupplyParameterFromQuery(Name = "setting")] public string? Setting { get; set; }

    private PolicyPack Pack { get; set; } = PolicyPack.Founding;

    private PolicyPack Newest { get; set; } = PolicyPacks.Distributor;

    private IReadOnlyList<Rule> Found { get; set; } = [];

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || (Chapter ?? Act ?? StageName) is not null;

    protected override async Task Load()
    {
        var known = await UseCases.Run((ListAskablePacks useCase) => useCase.Handle(Leaving));
        (Pack, Newest) = (known.InForce, known.All.LastOrDefault(pack => pack != known.InForce) ?? known.InForce);
        Found = [.. RuleCatalogue.Standard.Where(Matches)];
    }

    private bool Matches(Rule rule) =>
        (Chapter is null || RuleBook.ChapterOf(rule).ToString() == Chapter)
        && (Act is null || rule.Actions.Any(action => action.WireName == Act))
        && (StageName is null || rule.Stage.ToString() == StageName)
        && (string.IsNullOrWhiteSpace(Search) || new[] { rule.Id, Texts.Title(rule.Id), Texts.Sentence(rule.Id) }.Any(text => text.Contains(Search.Trim(), StringComparison.CurrentCultureIgnoreCase)));
}
