using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>The rules in plain words: where every rule's number in the portal leads.</summary>
public sealed partial class RulesPage
{
    [Inject] public required IStringLocalizer<RulesPage> L { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter] public string? Id { get; set; }

    /// <summary>The setting that the reader came for: a page that names a contradiction leads here.</summary>
    [SupplyParameterFromQuery(Name = "setting")] public string? Setting { get; set; }

    private Rule? Chosen => RuleCatalogue.Standard.FirstOrDefault(rule => rule.Id == Id);

    private PolicyPack Pack { get; set; } = PolicyPack.Founding;

    protected override async Task Load() => Pack = await UseCases.Run((ReadPackInForce useCase) => useCase.Handle(Leaving));
}
