using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Partnerships.InvitationStatus;

namespace PartnerPortal.Domain.Partnerships;

public enum InvitationStatus
{
    Draft,
    Sent,
    Opened,
    Accepted,
    Declined,
    Expired,
    Revoked,
}

public enum InvitationMove
{
    Send,
    Open,
    Resend,
    Accept,
    Decline,
    Expire,
    Revoke,
}

/// <summary>
/// An indirect provider's invitation to an indirect reseller (W-01, W-02). Single use: answered, expired or withdrawn,
/// it never opens again; the provider invites anew.
/// </summary>
public sealed class PartnershipInvitation : AggregateRoot<PartnershipInvitationId>
{
    public const int MaxReasonLength = 500;

    private PartnershipInvitation() { } // EF Core

    public OrganizationId Provider { get; private init; }

    public TenantId ProviderTenant { get; private init; }

    /// <summary>The tenant that the provider addressed, or null: whoever holds the link decides with which tenant.</summary>
    public TenantId? AddressedTenant { get; private init; }

    public PersonalLink Link { get; private init; } = null!;

    public InvitationStatus Status { get; private set; } = Draft;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The organisation that answered, or null while nobody has.</summary>
    public OrganizationId? AnsweredBy { get; private set; }

    /// <summary>Seen by the requester and the decliner only.</summary>
    public string? DeclineReason { get; private set; }

    public static PartnershipInvitation Send(
        Clearance clearance, PartnershipInvitationId id, PersonalLink link, TenantId? addressedTenant, DateTimeOffset now)
    {
        var query = clearance.For(PolicyAction.PartnershipInvite);
        var invitation = new PartnershipInvitation
        {
            Id = id,
            Provider = query.Seller.Organization,
            ProviderTenant = query.Seller.Tenant,
            AddressedTenant = addressedTenant,
            Link = link,
            CreatedAt = now,
        };
        invitation.Become(Sent, "partnership_invitation_sent", query.Buyer?.Organization);
        return invitation;
    }

    /// <summary>Notes that the recipient looked. Opening says nothing and binds nobody, so a repeat is no event.</summary>
    public Result Open(DateTimeOffset now)
    {
        if (Check(InvitationMove.Open).Refused(out var refusal)) return refusal;
        if (Status is not Opened) Become(Opened, "partnership_invitation_opened", null);
        Link.Opened(now);
        return Result.Ok;
    }

    public Result Resend(DateTimeOffset now)
    {
        if (Check(InvitationMove.Resend).Refused(out var refusal)) return refusal;
        Link.SentAgain(now);
        Become(Sent, "partnership_invitation_resent", null);
        return Result.Ok;
    }

    /// <summary>
    /// The reseller authorises the provider. The partnership that comes of it carries the one event of this act.
    /// </summary>
    public Result<Partnership> Accept(Clearance clearance, PartnershipId id, bool grantAdminAccess, DateTimeOffset now)
    {
        if (Check(InvitationMove.Accept).Refused(out var refusal)) return refusal;

        var query = clearance.For(PolicyAction.PartnershipAccept, ProviderTenant);
        (Status, AnsweredAt, AnsweredBy) = (Accepted, now, query.Buyer!.Organization);
        return Partnership.Begin(clearance, id, Id, grantAdminAccess, now);
    }

    public Result Decline(OrganizationId by, string? reason, DateTimeOffset now)
    {
        if (Check(InvitationMove.Decline).Refused(out var refusal)) return refusal;
        (AnsweredAt, AnsweredBy, DeclineReason) = (now, by, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        Become(Declined, "partnership_invitation_declined", Provider);
        return Result.Ok;
    }

    public Result Revoke()
    {
        if (Check(InvitationMove.Revoke).Refused(out var refusal)) return refusal;
        Become(Revoked, "partnership_invitation_revoked", null);
        return Result.Ok;
    }

    public Result Expire()
    {
        if (Check(InvitationMove.Expire).Refused(out var refusal)) return refusal;
        Become(Expired, "partnership_invitation_expired", null);
        return Result.Ok;
    }

    /// <summary>The whole lifecycle (W-01). What is not listed cannot happen.</summary>
    public static InvitationStatus? After(InvitationStatus status, InvitationMove move) => (status, move) switch
    {
        (Draft, InvitationMove.Send) => Sent,
        (Sent or Opened, InvitationMove.Open) => Opened,
        (Sent or Opened, InvitationMove.Resend) => Sent,
        (Sent or Opened, InvitationMove.Accept) => Accepted,
        (Sent or Opened, InvitationMove.Decline) => Declined,
        (Sent or Opened, InvitationMove.Expire) => Expired,
        (Sent or Opened, InvitationMove.Revoke) => Revoked,
        _ => null,
    };

    private Result Check(InvitationMove move) =>
        After(Status, move) is null ? PartnershipRefusals.InvitationMoveNotOpen(Status, move) : Result.Ok;

    private void Become(InvitationStatus next, string operation, OrganizationId? other)
    {
        Raise(new PartnershipInvitationMoved(operation, Id, other, Status, next));
        Status = next;
    }
}

/// <summary>An invitation was sent, sent again, opened, declined, withdrawn, or it expired.</summary>
public sealed record PartnershipInvitationMoved : DomainEvent
{
    public PartnershipInvitationMoved(
        string operation, PartnershipInvitationId invitation, OrganizationId? other, InvitationStatus from, InvitationStatus to)
        : base(operation, invitation.Value, other) => Changes = [new("Status", from.ToString(), to.ToString())];
}
