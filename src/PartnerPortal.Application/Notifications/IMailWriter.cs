using PartnerPortal.Application.Outbox;

namespace PartnerPortal.Application.Notifications;

/// <summary>Puts a mail's facts into words, in the recipient's language. Words live with the resources of the web.</summary>
public interface IMailWriter
{
    (string Subject, string Body) Write(MailFacts facts);
}

/// <summary>
/// What a mail has to say: who writes (legal name, PartnerID, market), what it is about, and the link to a page that
/// explains before it asks to sign in.
/// </summary>
public sealed record MailFacts(MailKind Kind, Language Language, CompanyName Sender, PartnerId? SenderPartnerId, string? SenderMarket, string Link)
{
    /// <summary>The thing that it is about, where the sender's name does not say it: a subscription and whose it is.</summary>
    public string? About { get; init; }

    public string SenderPerson { get; init; } = "";

    /// <summary>The other partner that the mail is about, or null: only the sender.</summary>
    public CompanyName? Together { get; init; }

    /// <summary>The reseller that a provider names beside itself, or null: none.</summary>
    public CompanyName? Introducer { get; init; }

    /// <summary>Which customer the mail is about, where it goes to a partner; null: none, or nobody knows.</summary>
    public CompanyName? Customer { get; init; }

    /// <summary>The sender's own words, or null: none.</summary>
    public string? Words { get; init; }

    /// <summary>The whole message where the sender rewrote it, with the placeholder still in it.</summary>
    public string? Text { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why somebody declined or ended, where a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom else the mail speaks of, or null: only of the sender and the reader.</summary>
    public CompanyName? Counterpart { get; init; }

    /// <summary>When what it announces takes effect, or null: it has, or nobody knows.</summary>
    public DateTimeOffset? TakesEffectAt { get; init; }
}
