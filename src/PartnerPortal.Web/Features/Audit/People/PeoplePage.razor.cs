using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Audit.People;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Localisation;

namespace PartnerPortal.Web.Features.Audit.People;

/// <summary>What the portal holds on people, for whoever answers for it: to be taken out, and erased once they have left.</summary>
public sealed partial class PeoplePage
{
    private ListPeople.Page? _page;
    private Refusal? _refusal;
    private ListPeople.Row? _erased;

    [Inject] public required IStringLocalizer<PeoplePage> L { get; init; }

    [SupplyParameterFromQuery(Name = "q")] public string? Search { get; set; }

    protected override async Task Load() =>
        (await UseCases.Run((ListPeople useCase) => useCase.Handle(Actor, Search, Leaving))).Refused(out _refusal, out _page);

    private string NameOf(ListPeople.Row row) => Actor.Language is Language.Korean && row.KoreanName is { } korean ? korean : row.Name;

    private async Task Erase()
    {
        if (_erased is not { } row) return;

        _erased = null;
        var result = await Forms.Send(Actor, row, (ErasePerson useCase) => useCase.Handle(Actor, row.Id, CancellationToken.None));
        if (result.Refused(out var refusal, out var records)) Tell(refusal);
        else Toasts.Tell(L[Plural.Of("Erased", records), NameOf(row), records]);

        await Load(); // after a refusal too: the person may have come back
    }
}
