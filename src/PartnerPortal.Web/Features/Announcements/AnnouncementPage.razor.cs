using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Policy.Packs;
using PartnerPortal.Web.Kit.Structure;
using PartnerPortal.Web.Shell;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>One announcement, with the parameters of both packs side by side where it announces one .</summary>
public sealed partial class AnnouncementPage
{
    private ShowAnnouncement.Details? _shown;
    private Refusal? _refusal;

    [Inject] public required IStringLocalizer<AnnouncementsPage> L { get; init; }

    [Inject] public required PackWords Packs { get; init; }

    [Inject] public required AudienceWords Audiences { get; init; }

    [Parameter] public Guid Id { get; set; }

    private Wording Words => Actor.Language is Language.Korean ? _shown!.Words.Korean : _shown!.Words.English;

    private IReadOnlyList<Crumb> Crumbs => [new(L["Title"], PortalUrls.Announcements), new(_shown is null ? L["Announcement"].Value : Words.Title)];

    protected override async Task Load() =>
        (await UseCases.Run((ShowAnnouncement useCase) => useCase.Handle(Actor, AnnouncementId.From(Id), Leaving))).Refused(out _refusal, out _shown);
}
