using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>
/// One decision in full: what was asked, the facts of that moment, what was found, what would have passed, and the same
/// judged again. What is replayed stands in the address.
/// </summary>
public sealed partial class DecisionPage
{
    private ExplainDecision.Details? _decision;
    private FindWaysToPass.Details? _ways;
    private ReplayDecision.Replay? _replay;
    private ReplayDecision.Query? _asked;
    private Refusal? _refusal;
    private Refusal? _unplayed;

    [Inject] public required IStringLocalizer<DecisionPage> L { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required DecisionFacts Facts { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Parameter] public Guid Id { get; set; }

    /// <summary>Which facts the replay uses: <c>then</c> or <c>now</c>. Without it nothing is replayed.</summary>
    [SupplyParameterFromQuery(Name = "facts")] public string? FactsOf { get; set; }

    [SupplyParameterFromQuery(Name = "pack")] public string? Pack { get; set; }

    private IReadOnlyList<Crumb> CrumbsTo(string here) => [new(L["Decisions"], PortalUrls.Decisions), new(here)];

    protected override async Task Load()
    {
        (_replay, _unplayed) = (null, null);
        if ((await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, Id, Leaving))).Refused(out _refusal, out _decision)) return;
        if ((await UseCases.Run((FindWaysToPass useCase) => useCase.Handle(Actor, Id, Leaving))).Refused(out _refusal, out _ways)) return;

        _asked = new ReplayDecision.Query(FactsOf == "now", string.IsNullOrEmpty(Pack) ? null : Pack);
        if (FactsOf is not null) (await UseCases.Run((ReplayDecision useCase) => useCase.Handle(Actor, Id, _asked, Leaving))).Refused(out _unplayed, out _replay);
    }
}
