using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships.Ending;

/// <summary>A customer's page for one partner: what it sells and may administer, and how each of it ends.</summary>
public sealed partial class PartnerPage
{
    private ShowPartner.Details? _view;
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<PartnerPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    protected override async Task Load()
    {
        var result = await UseCases.Run((ShowPartner useCase) => useCase.Handle(Actor, CustomerRelationshipId.From(Id), Leaving));
        _refused = result.Refused(out var refusal, out _view) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }
}
