using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Web.Features.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.CustomerRelationships.Ending;

/// <summary>The operator's queue: customers' requests for an end whose deadline passed while something stood in the way.</summary>
public sealed partial class EndRequestsPage
{
    private IReadOnlyList<ListEndRequests.Row>? _rows;
    private DecisionView? _refused;

    [Inject] public required IStringLocalizer<EndRequestsPage> L { get; init; }

    [Inject] public required DecisionViews Decisions { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    protected override async Task Load()
    {
        var result = await UseCases.Run((ListEndRequests useCase) => useCase.Handle(Actor, Leaving));
        _refused = result.Refused(out var refusal, out _rows) ? Decisions.Refused(refusal, L["CantSee"]) : null;
    }
}
