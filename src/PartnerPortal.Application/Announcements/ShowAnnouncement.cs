using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Announcements;

/// <summary>One announcement, with each rule's parameters before and after where it announces a pack.</summary>
public sealed class ShowAnnouncement(PortalDbContext db, PackShelf packs)
{
    /// <param name="Rules">The rules that read it: they change on the day.</param>
    public sealed record Difference(string Parameter, ParameterKind Kind, IReadOnlyList<string> Rules, string Before, string After);

    public sealed record Details(
        AnnouncementId Id, Wordings Words, Audience Audience, DateOnly EffectiveOn, string? Pack, string? PackBefore, DateTimeOffset PublishedAt,
        bool IsWithdrawn, IReadOnlyList<Difference> Differences);

    public async Task<Result<Details>> Handle(Actor actor, AnnouncementId id, CancellationToken ct)
    {
        var a = await db.Announcements.AsNoTracking().SingleOrDefaultAsync(announcement => announcement.Id == id, ct);
        return a is null
            ? AnnouncementRefusals.Unknown()
            : new Details(a.Id, new(a.English, a.Korean), a.Audience, a.EffectiveOn, a.Pack, a.PackBefore, a.PublishedAt, a.WithdrawnAt is not null, Differences(a));
    }

    private IReadOnlyList<Difference> Differences(Announcement announcement)
    {
        if (announcement is not { Pack: { } after, PackBefore: { } before } || packs.Named(before) is not { } old || packs.Named(after) is not { } next) return [];
        return [.. PackParameters.Differing(old, next).Select(p => new Difference(p.Name, p.Kind, p.Rules, p.Read(old), p.Read(next)))];
    }
}
