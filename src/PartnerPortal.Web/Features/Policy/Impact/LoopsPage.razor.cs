using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Policy.Loops;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Policy.Impact;

/// <summary>Chains of resale that no single rule sees, each with its path.</summary>
public sealed partial class LoopsPage
{
    private FindLoops.Details? _found;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<LoopsPage> L { get; init; }

    [Inject] public required Vocabulary Words { get; init; }

    protected override async Task Load() =>
        (await UseCases.Run((FindLoops useCase) => useCase.Handle(Actor, Leaving))).Refused(out _refusal, out _found);

    private string NameOf(CompanyName name) => name.In(Actor.Language);
}
