using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application;
using PartnerPortal.Domain.Kernel;

namespace PartnerPortal.Web.Features.Audit;

/// <summary>What happened in, and to, the organisation: who, what, with whom, when.</summary>
public sealed partial class ActivityPage
{
    private ListActivity.Page? _page;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<ActivityPage> L { get; init; }

    [Inject] internal ActivityWords Words { get; init; } = null!;

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    private string? LaterHref => _page?.Next is { } next ? Navigation.GetUriWithQueryParameter("before", next.ToString()) : null;

    protected override async Task Load()
    {
        var query = new ListActivity.Query(Cursor.TryParse(Before, out var cursor) ? cursor : null);
        (await UseCases.Run((ListActivity useCase) => useCase.Handle(Actor, query, Leaving))).Refused(out _refusal, out _page);
    }
}

/// <summary>The key of the words for operations of the activity log.</summary>
public sealed class OperationTexts;
