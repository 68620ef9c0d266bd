using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application;
using PartnerPortal.Application.Announcements;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>The archive of what the operator announced, for everybody.</summary>
public sealed partial class AnnouncementsPage
{
    private ListAnnouncements.Page? _page;

    [Inject] public required IStringLocalizer<AnnouncementsPage> L { get; init; }

    [Inject] public required AudienceWords Audiences { get; init; }

    [SupplyParameterFromQuery(Name = "only")] public string? Only { get; set; }

    [SupplyParameterFromQuery(Name = "before")] public string? Before { get; set; }

    private string? LaterHref => _page?.Next is { } next ? Navigation.GetUriWithQueryParameter("before", next.ToString()) : null;

    protected override async Task Load()
    {
        var query = new ListAnnouncements.Query(Only == "mine", Only == "packs", Only == "current", Cursor.TryParse(Before, out var cursor) ? cursor : null);
        _page = await UseCases.Run((ListAnnouncements useCase) => useCase.Handle(Actor, query, Leaving));
    }

    private string Title(ListAnnouncements.Row row) => (Actor.Language is Domain.Organizations.Language.Korean ? row.Words.Korean : row.Words.English).Title;
}
