using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Invitations;

/// <summary>
/// The personalised link that an invitation or a request travels by: for one recipient, used once, and it expires.
/// Of its secret only the hash is kept, so that nobody can read a link back from the store.
/// </summary>
public sealed class PersonalLink
{
    public const int MaxWordsLength = 2_000;
    public const int MaxTextLength = 6_000;

    /// <summary>Stands in a text of the sender's own for the link itself .</summary>
    public const string Placeholder = "{link}";

    private PersonalLink() { } // EF Core

    public PersonalLink(string tokenHash, Message message, DateTimeOffset now, TimeSpan lifetime) =>
        (TokenHash, Recipient, Language, Words, Text, SentBy, SentAt, TimesSent, ExpiresAt) =
        (tokenHash, message.Recipient, message.Language, message.Words, message.Text, message.SentBy, now, 1, now + lifetime);

    /// <summary>SHA-256 of the link's secret, in lower-case hexadecimal digits.</summary>
    public string TokenHash { get; private init; } = "";

    public string Recipient { get; private init; } = "";

    public Language Language { get; private init; }

    /// <summary>The sender's own words, as typed; the portal adds who asks and the link.</summary>
    public string Words { get; private init; } = "";

    /// <summary>The whole message where the sender rewrote it, with <see cref="Placeholder"/> in it; null: the portal's own.</summary>
    public string? Text { get; private init; }

    public UserId SentBy { get; private init; }

    public DateTimeOffset SentAt { get; private set; }

    public int TimesSent { get; private set; }

    public DateTimeOffset? LastOpenedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    internal void Opened(DateTimeOffset now) => LastOpenedAt = now;

    internal void SentAgain(DateTimeOffset now) => (SentAt, TimesSent) = (now, TimesSent + 1);

    /// <summary>What the sender wrote, to whom and in which language.</summary>
    public sealed record Message(string Recipient, Language Language, string Words, string? Text, UserId SentBy)
    {
        /// <summary>R-030: a text of the sender's own keeps the link.</summary>
        public bool KeepsLink => Text is null || Text.Contains(Placeholder, StringComparison.Ordinal);
    }
}
