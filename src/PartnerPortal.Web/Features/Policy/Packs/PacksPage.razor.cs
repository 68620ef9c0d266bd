using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Features.Policy.Packs;

/// <summary>Every pack there is: what is in force, what comes, and what operators are working on.</summary>
public sealed partial class PacksPage
{
    private IReadOnlyList<ListPacks.Row>? _rows;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<PacksPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "dialog")] public string? Dialog { get; set; }

    /// <summary>The pack to begin from.</summary>
    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    protected override async Task Load() =>
        (await UseCases.Run((ListPacks useCase) => useCase.Handle(Actor, Leaving))).Refused(out _refusal, out _rows);
}
