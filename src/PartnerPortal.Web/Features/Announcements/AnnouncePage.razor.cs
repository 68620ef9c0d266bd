using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>Writes an announcement, of a pack or of something else: in both languages, for whom it concerns, from which day on.</summary>
public sealed partial class AnnouncePage
{
    private readonly AnnouncementDraft _draft = new();
    private Refusal? _refusal;
    private bool _dayMissing;
    private bool _asks;
    private bool _busy;

    [Inject] public required IStringLocalizer<AnnouncePage> L { get; init; }

    [Inject] public required AudienceWords Audiences { get; init; }

    /// <summary>The pack that is announced, or null: no rule changes.</summary>
    [Parameter] public string? Version { get; set; }

    private bool MayPublish => Actor.May(Version is null ? Permission.PublishAnnouncements : Permission.ManagePacks);

    private string Title => Version is null ? L["Title"] : L["PackTitle", Version];

    private IReadOnlyList<Crumb> Crumbs => Version is null
        ? [new(L["Announcements"], PortalUrls.Announcements), new(L["Title"])]
        : [new(L["Packs"], PortalUrls.Packs), new(Version, PortalUrls.Pack(Version)), new(L["Title"])];

    private IReadOnlyList<string> Happens =>
        [.. Version is null ? Array.Empty<string>() : [L["PackHappens", Version].Value], L["Happens", Audiences.Of(_draft.Audience)]];

    protected override Task Load() => Task.CompletedTask;

    private void Ask()
    {
        _dayMissing = _draft.On is null;
        _asks = !_dayMissing;
    }

    private async Task Publish()
    {
        _busy = true;
        var result = await Send(_draft.On!.Value);
        (_busy, _asks) = (false, false);
        if (result.Refused(out _refusal, out var id)) return;

        Toasts.Tell(L["Done"]);
        Navigation.NavigateTo(Version is null ? PortalUrls.Announcement(id) : PortalUrls.Pack(Version));
    }

    private Task<Result<AnnouncementId>> Send(DateOnly day)
    {
        if (Version is not null)
        {
            var pack = new AnnouncePack.Command(Version, day, _draft.Words, _draft.Audience);
            return Forms.Send(Actor, pack, (AnnouncePack useCase) => useCase.Handle(Actor, pack, CancellationToken.None));
        }

        var notice = new PublishAnnouncement.Command(day, _draft.Words, _draft.Audience);
        return Forms.Send(Actor, notice, (PublishAnnouncement useCase) => useCase.Handle(Actor, notice, CancellationToken.None));
    }
}
