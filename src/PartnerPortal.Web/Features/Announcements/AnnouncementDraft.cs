using System.Globalization;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Web.Features.Announcements;

/// <summary>An announcement while it is being written.</summary>
public sealed class AnnouncementDraft
{
    public string? Day { get; set; }

    public string? EnglishTitle { get; set; }

    public string? EnglishText { get; set; }

    public string? KoreanTitle { get; set; }

    public string? KoreanText { get; set; }

    public HashSet<Tier> Tiers { get; } = [];

    public HashSet<CloudInstance> Clouds { get; } = [];

    public string Market { get; set; } = "";

    public Roles Role { get; set; }

    public DateOnly? On => DateOnly.TryParseExact(Day?.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public Wordings Words => new(new(EnglishTitle?.Trim() ?? "", EnglishText?.Trim() ?? ""), new(KoreanTitle?.Trim() ?? "", KoreanText?.Trim() ?? ""));

    public Audience Audience => new() { Tiers = [.. Tiers.Order()], Clouds = [.. Clouds.Order()], Markets = Market.Length == 0 ? [] : [Market], Roles = Role };
}
