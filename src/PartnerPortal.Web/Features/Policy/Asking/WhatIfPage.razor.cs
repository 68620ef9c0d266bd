using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Organizations;
using PartnerPortal.Application.Policy;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Web.Kit.Decisions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy.Asking;

/// <summary>"What if I…": one's own act judged before it is done. The question stands in the address; nothing is sent or filed.</summary>
public sealed partial class WhatIfPage
{
    private WhatIfDraft _draft = new();
    private Decision? _answer;
    private Refusal? _refusal;
    private IReadOnlyList<PolicyAction> _open = [];
    private IReadOnlyList<PolicyPack> _packs = [];
    private string _inForce = "";

    [Inject] public required IStringLocalizer<WhatIfPage> L { get; init; }

    [Inject] public required DecisionViews Views { get; init; }

    [Inject] public required DecisionFacts Facts { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [SupplyParameterFromQuery(Name = "act")] public string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "target")] public string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "tier")] public string? Tier { get; set; }

    [SupplyParameterFromQuery(Name = "country")] public string? Country { get; set; }

    [SupplyParameterFromQuery(Name = "cloud")] public string? Cloud { get; set; }

    [SupplyParameterFromQuery(Name = "offer")] public string? Offer { get; set; }

    [SupplyParameterFromQuery(Name = "on")] public string? On { get; set; }

    [SupplyParameterFromQuery(Name = "pack")] public string? Pack { get; set; }

    protected override async Task Load()
    {
        (var inForce, _packs) = await UseCases.Run((ListAskablePacks useCase) => useCase.Handle(Leaving));
        var here = (await UseCases.Run((ListMemberships useCase) => useCase.Handle(Actor.User, Leaving))).FirstOrDefault(m => m.Tenant == Actor.Tenant);
        (_inForce, _open) = (inForce.Version, AskWhatIf.OpenTo(here?.Tier ?? Domain.Organizations.Tier.None));
        _draft = WhatIfDraft.Of(this, _open[0], _inForce);
        (_answer, _refusal) = (null, null);
        if (Act is not null) (await UseCases.Run((AskWhatIf useCase) => useCase.Handle(Actor, _draft.Command, Leaving))).Refused(out _refusal, out _answer);
    }

    private void Ask() => Navigation.NavigateTo(PortalUrls.AskWhatIf(_draft.Query));

    private DecisionView Shown(Decision answer) => Views.Panel(answer, L["NothingSent"]) with
    {
        Facts = Facts.Of(answer.Query),
        Reference = null,
    };

    private IReadOnlyList<Choice<T>> Each<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice<T>(value, Words.Of(value)))];
}
