using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>One decision in full: what was asked, the facts of that moment, what was found, and what would help.</summary>
public sealed partial class DecisionPage
{
    private ExplainDecision.Details? _decision;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<DecisionPage> L { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required FindingTexts Texts { get; init; }

    [Parameter] public Guid Id { get; set; }

    private IReadOnlyList<Crumb> CrumbsTo(string here) => [new(L["Decisions"], PortalUrls.Decisions), new(here)];

    protected override async Task Load() =>
        (await UseCases.Run((ExplainDecision useCase) => useCase.Handle(Actor, Id, Leaving))).Refused(out _refusal, out _decision);
}
