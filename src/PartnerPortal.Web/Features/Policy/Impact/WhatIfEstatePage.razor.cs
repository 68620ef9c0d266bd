using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Impact;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Web.Kit.Forms;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Localisation;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>What would be judged differently if one fact were another, under any pack. The question stands in the address; nothing is changed.</summary>
public sealed partial class WhatIfEstatePage
{
    private EstateDraft _draft = new();
    private IReadOnlyList<ListPacks.Row> _packs = [];
    private ImagineFact.Details? _fact;
    private PreviewImpact.Details? _impact;
    private Refusal? _refusal;
    private Refusal? _objection;

    [Inject] public required IStringLocalizer<WhatIfEstatePage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    [SupplyParameterFromQuery(Name = "target")] public string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "enrollment")] public string? Enrollment { get; set; }

    [SupplyParameterFromQuery(Name = "pack")] public string? Pack { get; set; }

    [SupplyParameterFromQuery(Name = "on")] public string? On { get; set; }

    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "rule")] public string? Rule { get; set; }

    private IReadOnlyList<Crumb> Crumbs => [new(L["Packs"], PortalUrls.Packs), new(L["Title"])];

    private bool IsAsked => Target is not null;

    private IReadOnlyList<Choice<string>> Packs =>
        [.. _packs.Select(pack => new Choice<string>(pack.Version, pack.Status is PackEditionStatus.InForce ? L["InForce", pack.Version] : pack.Version))];

    private string Was => _fact!.Fact.Kind is null ? string.Join(", ", _fact.EnrollmentsNow.Select(Words.Of)) : Words.Of(_fact.KindNow);

    private string WouldBe => _fact!.Fact is { Kind: { } kind } ? Words.Of(kind) : Words.Of(_fact.Fact.Enrollment!.Value);

    protected override async Task Load()
    {
        (_fact, _impact, _objection) = (null, null, null);
        if ((await UseCases.Run((ListPacks useCase) => useCase.Handle(Actor, Leaving))).Refused(out _refusal, out var packs)) return;

        _packs = packs;
        _draft = EstateDraft.Of(this, packs.First(pack => pack.Status is PackEditionStatus.InForce).Version);
        if (IsAsked) await Judge();
    }

    private async Task Judge()
    {
        if ((await UseCases.Run((ImagineFact useCase) => useCase.Handle(Actor, _draft.Fact, Leaving))).Refused(out _objection, out _fact)) return;

        var query = new PreviewImpact.Query(_draft.Pack, _draft.Day, _fact.Fact, Rule);
        (await UseCases.Run((PreviewImpact useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _objection, out _impact);
    }

    private void Ask() => Navigation.NavigateTo(PortalUrls.AskEstate(_draft.Query));

    private IReadOnlyList<Choice<T>> Each<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice<T>(value, Words.Of(value)))];
}
