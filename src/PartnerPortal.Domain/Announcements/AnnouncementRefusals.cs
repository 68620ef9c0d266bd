namespace PartnerPortal.Domain.Announcements;

/// <summary>Every expected "no" about announcements.</summary>
public static class AnnouncementRefusals
{
    public static Refusal Unknown() => new(RefusalKind.NotFound, "announcement.unknown");

    public static Refusal UnknownMarket(string code) => new(RefusalKind.Invalid, "announcement.unknown-market", code);
}
