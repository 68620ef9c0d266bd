using PartnerPortal.Domain.Announcements;

namespace PartnerPortal.Application.Announcements;

/// <summary>The archive, newest first, for everybody who is signed in: who sells and who buys read the same.</summary>
public sealed class ListAnnouncements(PortalDbContext db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>How long home shows what took effect.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(14);

    /// <param name="Mine">Only what concerns the reader.</param>
    /// <param name="Packs">Only what announces a pack.</param>
    /// <param name="Current">Only what is ahead or new, and stands.</param>
    public sealed record Query(bool Mine = false, bool Packs = false, bool Current = false, Cursor? Before = null);

    public sealed record Row(AnnouncementId Id, Wordings Words, Audience Audience, DateOnly EffectiveOn, string? Pack, string? PackBefore, DateTimeOffset PublishedAt, bool IsWithdrawn, bool IsMine);

    /// <param name="Next">Pass it as <see cref="Query.Before"/> to read on, or null: that was all.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Cursor? Next);

    public async Task<Page> Handle(Actor actor, Query query, CancellationToken ct)
    {
        var listener = await db.ListenerOf(actor, ct);
        var (rows, isShown) = (new List<Row>(), query.Before is not null);
        await foreach (var announcement in Select(query).AsAsyncEnumerable().WithCancellation(ct))
        {
            // Of the instant at the page's edge, those that were shown come first again.
            if (isShown && announcement.PublishedAt == query.Before!.Value.At)
            {
                isShown = announcement.Id.Value != query.Before.Value.Id;
                continue;
            }

            var row = Of(announcement, announcement.Audience.Concerns(listener, announcement.EffectiveOn));
            if (query.Mine && !row.IsMine) continue;

            rows.Add(row);
            if (rows.Count > PageSize) break;
        }

        return new Page([.. rows.Take(PageSize)], rows.Count > PageSize ? new Cursor(rows[PageSize - 1].PublishedAt, rows[PageSize - 1].Id.Value) : null);
    }

    private IQueryable<Announcement> Select(Query query)
    {
        var announcements = db.Announcements.AsNoTracking();
        if (query.Packs) announcements = announcements.Where(a => a.Pack != null);
        if (query.Before is { } before) announcements = announcements.Where(a => a.PublishedAt <= before.At);
        if (query.Current)
        {
            var since = DateOnly.FromDateTime((clock.GetUtcNow() - Fresh).UtcDateTime);
            announcements = announcements.Where(a => a.EffectiveOn >= since && a.WithdrawnAt == null);
        }

        return announcements.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);
    }

    private static Row Of(Announcement a, bool isMine) =>
        new(a.Id, new(a.English, a.Korean), a.Audience, a.EffectiveOn, a.Pack, a.PackBefore, a.PublishedAt, a.WithdrawnAt is not null, isMine);
}
