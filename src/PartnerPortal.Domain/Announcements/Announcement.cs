using System.Globalization;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Announcements;

/// <summary>A notice in one language.</summary>
public sealed record Wording(string Title, string Text);

/// <summary>
/// What the operator tells the people whom it concerns, in both languages, before it takes effect. Where it announces a
/// pack it says which rules change from what to what. Never altered: who was told something else would be misled.
/// </summary>
public sealed class Announcement : AggregateRoot<AnnouncementId>
{
    public const int MaxTitleLength = 120;
    public const int MaxTextLength = 4_000;

    private Announcement() { } // EF Core

    public Wording English { get; private init; } = new("", "");

    public Wording Korean { get; private init; } = new("", "");

    public Audience Audience { get; private init; } = Audience.Everybody;

    /// <summary>The day on which it takes effect, in UTC.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>The pack that it announces, or null: no rule changes.</summary>
    public string? Pack { get; private init; }

    /// <summary>The pack that the announced one follows.</summary>
    public string? PackBefore { get; private init; }

    public DateTimeOffset PublishedAt { get; private init; }

    public OrganizationId PublishedBy { get; private init; }

    /// <summary>When the operator took it back, or null: it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Up to whom mails are owed, by sign-in name; of one taken back, by the key of the mail that is corrected. Null: to nobody yet.</summary>
    public string? MailedUpTo { get; private set; }

    /// <summary>When everybody was owed a mail: whom it concerns, and once it is taken back, who was told. Null: not yet.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    public static Announcement Publish(AnnouncementId id, Wordings words, Audience audience, Matter about, OrganizationId by, DateTimeOffset now)
    {
        var announcement = new Announcement
        {
            Id = id,
            English = words.English,
            Korean = words.Korean,
            Audience = audience,
            EffectiveOn = about.EffectiveOn,
            Pack = about.Pack,
            PackBefore = about.PackBefore,
            PublishedAt = now,
            PublishedBy = by,
        };
        announcement.Raise(new AnnouncementPublished(announcement));
        return announcement;
    }

    public Wording In(Language language) => language is Language.Korean ? Korean : English;

    /// <summary>It announced something that will not be. Whoever was told is owed a second mail; who wasn't hears of neither.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return;

        var isUntold = MailedUpTo is null && MailedAt is null;
        (WithdrawnAt, MailedUpTo, MailedAt) = (now, null, isUntold ? now : null);
        Raise(new AnnouncementWithdrawn(Id));
    }

    /// <summary>Those up to this one are told, or owed their mails; null: all are.</summary>
    public void Mailed(string? upTo, DateTimeOffset now)
    {
        MailedUpTo = upTo ?? MailedUpTo;
        if (upTo is null) MailedAt = now;
    }
}

/// <summary>A notice in both languages.</summary>
public sealed record Wordings(Wording English, Wording Korean);

/// <summary>What an announcement is about: a day, and the change of packs that comes with it.</summary>
public sealed record Matter(DateOnly EffectiveOn, string? Pack = null, string? PackBefore = null);

/// <summary>An announcement was published.</summary>
public sealed record AnnouncementPublished : DomainEvent
{
    public AnnouncementPublished(Announcement announcement)
        : base("announcement_published", announcement.Id.Value, Other: null) => Changes =
        [
            new("Title", null, announcement.English.Title), new("EffectiveOn", null, announcement.EffectiveOn.ToString("O", CultureInfo.InvariantCulture)),
            new("Pack", announcement.PackBefore, announcement.Pack),
        ];
}

/// <summary>An announcement was taken back.</summary>
public sealed record AnnouncementWithdrawn(AnnouncementId Id) : DomainEvent("announcement_withdrawn", Id.Value, Other: null);
