namespace PartnerPortal.Application.Outbox;

/// <summary>What a mail is about; decides its text.</summary>
public enum MailKind
{
    PartnershipInvitation,
    PartnershipAccepted,
    PartnershipDeclined,
    RelationshipRequest,
    RelationshipAccepted,
    RelationshipDeclined,
    PartnerAdded,
    InvitationForwarded,
    RequestForwarded,
    SupportContactNamed,
    SupportContactReleased,
    JointRequest,
    JointRequestSent,
    JointRequestDeclined,
    RequestShared,
    RequestPassedOn,
    LinkWanted,
    SubscriptionDeclared,
    PartnerHired,
    ExternalSupportEnded,
}

/// <summary>Where a mail goes, and the language it is written in.</summary>
public sealed record Addressee(string Email, Language Language);

/// <summary>
/// A mail that is owed. Stored in the commit of the act that owes it, delivered afterwards, at least once. It holds no
/// text and no link: both are made when it is sent, so that no secret lies in the store.
/// </summary>
public sealed class OutboxMessage
{
    public const int MaxErrorLength = 500;

    private OutboxMessage() { } // EF Core

    public OutboxMessage(MailKind kind, Guid subject, OrganizationId sender, Addressee to, DateTimeOffset now) =>
        (Id, Kind, Subject, Sender, Recipient, Language, CreatedAt, NextAttemptAt) =
        (Guid.CreateVersion7(now), kind, subject, sender, to.Email, to.Language, now, now);

    public Guid Id { get; private init; }

    public MailKind Kind { get; private init; }

    /// <summary>The aggregate that the mail is about.</summary>
    public Guid Subject { get; private init; }

    public OrganizationId Sender { get; private init; }

    public string Recipient { get; private init; } = "";

    public Language Language { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public void Delivered(DateTimeOffset now) => (DeliveredAt, Attempts, LastError) = (now, Attempts + 1, null);

    /// <summary>Tries again after 1, 2, 4 … minutes, at most an hour apart.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        Attempts++;
        LastError = error.Length > MaxErrorLength ? error[..MaxErrorLength] : error;
        NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Attempts - 1)));
    }
}
