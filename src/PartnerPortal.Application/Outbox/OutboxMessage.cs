using System.Globalization;

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
    PartnershipEnded,
    PartnershipEndedForCustomer,
    PartnershipEndingRequested,
    PartnershipEndingTakenBack,
    AdminAccessGivenUp,
    AdminAccessCut,
    EndRequested,
    EndRequestTakenBack,
    EndRequestAnswered,
    RemovalAsked,
    RelationshipRemoved,
    CustomerRemoved,
    Announcement,
    AnnouncementWithdrawn,
    RegistrationApproved,
    RegistrationDeclined,
    UserInvited,
    GlassBroken,
    TokenExpires,
}

/// <summary>Where a mail goes, and the language it is written in.</summary>
/// <param name="Tenant">
/// As whose person they read it in the portal too. Null: somewhere outside, whoever calls that address their own: any
/// organisation may say so of its people, and none may read with it what was sent to another's.
/// </param>
public sealed record Addressee(string Email, Language Language, TenantId? Tenant = null)
{
    /// <summary>One of a tenant's people.</summary>
    public static Addressee Of(User person, TenantId tenant) => new(person.Email, person.Language, tenant);
}

/// <summary>
/// A mail that is owed. Stored in the commit of the act that owes it, delivered afterwards, at least once. It holds no
/// text and no link: both are made when it is sent, so that no secret lies in the store.
/// </summary>
public sealed class OutboxMessage : AggregateRoot<Guid>
{
    public const int MaxErrorLength = 500;
    public const int MostAttempts = 10;

    /// <summary>How long a node has a mail for itself. If it dies meanwhile, another takes over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private OutboxMessage() { } // EF Core

    public OutboxMessage(MailKind kind, Guid subject, OrganizationId sender, Addressee to, DateTimeOffset now) =>
        (Id, Kind, Subject, Sender, Recipient, RecipientTenant, Language, CreatedAt, NextAttemptAt) =
        (Guid.CreateVersion7(now), kind, subject, sender, to.Email, to.Tenant, to.Language, now, now);

    public MailKind Kind { get; private init; }

    /// <summary>The aggregate that the mail is about. Its mails reach each address in the order in which they were owed.</summary>
    public Guid Subject { get; private init; }

    public OrganizationId Sender { get; private init; }

    public string Recipient { get; private set; } = "";

    /// <inheritdoc cref="Addressee.Tenant"/>
    public TenantId? RecipientTenant { get; private set; }

    public Language Language { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it became a dead letter: nobody tries any more, until the operator says so.</summary>
    public DateTimeOffset? DeadSince { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public bool IsDue(DateTimeOffset now) => DeliveredAt is null && DeadSince is null && NextAttemptAt <= now;

    /// <summary>Takes it for one attempt; the version decides between two nodes. One that was dropped too often is given up.</summary>
    public bool Take(DateTimeOffset now)
    {
        if (Attempts == MostAttempts) DeadSince = now;
        else (Attempts, NextAttemptAt) = (Attempts + 1, now + Lease);
        return DeadSince is null;
    }

    public void Delivered(DateTimeOffset now) => (DeliveredAt, LastError) = (now, null);

    /// <summary>Nothing says any more to whom it went; a mail server's words may quote the address. For what was delivered.</summary>
    internal void ForgetRecipient() => (Recipient, RecipientTenant, LastError) = ("", null, null);

    public void Failed(string error, DateTimeOffset now)
    {
        LastError = error.Length > MaxErrorLength ? error[..MaxErrorLength] : error;
        if (Attempts == MostAttempts) DeadSince = now;
        else NextAttemptAt = now + Pause();
    }

    /// <summary>A dead letter is tried anew, as if for the first time.</summary>
    public Result Replay(DateTimeOffset now)
    {
        if (DeadSince is null) return OutboxRefusals.NotDead();

        Raise(new MailReplayed(this));
        (DeadSince, Attempts, NextAttemptAt) = (null, 0, now);
        return Result.Ok;
    }

    // 1, 2, 4 … minutes, at most an hour, a quarter more or less: mails that failed together don't come back together.
    private TimeSpan Pause()
    {
        var spread = Id.ToByteArray(bigEndian: true)[15 - (Attempts % 4)] / 255.0;
        return TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Attempts - 1)) * (0.75 + (spread / 2)));
    }
}

/// <summary>The operator had a dead letter tried again.</summary>
public sealed record MailReplayed : DomainEvent
{
    public MailReplayed(OutboxMessage mail)
        : base("mail_replayed", mail.Id, mail.Sender) =>
        Changes = [new(nameof(OutboxMessage.Attempts), mail.Attempts.ToString(CultureInfo.InvariantCulture), "0")];
}
