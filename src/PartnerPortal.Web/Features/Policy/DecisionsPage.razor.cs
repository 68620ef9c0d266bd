using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Web.Features.Policy;

/// <summary>Every answer that the rules gave the organisation, newest first; each opens with its facts.</summary>
public sealed partial class DecisionsPage
{
    private ListDecisions.Page? _page;

    [Inject] public required IStringLocalizer<DecisionsPage> L { get; init; }

    [SupplyParameterFromQuery(Name = "outcome")] public string? OutcomeName { get; set; }

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    private string? LaterHref => _page?.Next is { } next
        ? Navigation.GetUriWithQueryParameter("before", next.ToString())
        : null;

    protected override async Task Load()
    {
        var query = new ListDecisions.Query(
            Enum.TryParse<Outcome>(OutcomeName, out var outcome) ? outcome : null,
            Cursor.TryParse(Before, out var cursor) ? cursor : null);
        _page = await UseCases.Run((ListDecisions useCase) => useCase.Handle(Actor, query, Leaving));
    }
}
