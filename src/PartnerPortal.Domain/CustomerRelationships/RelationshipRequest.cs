using PartnerPortal.Domain.Invitations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.CustomerRelationships.RequestStatus;

namespace PartnerPortal.Domain.CustomerRelationships;

public enum RequestStatus
{
    Draft,
    Sent,
    Opened,
    AwaitingMca,
    Accepted,
    Declined,
    Expired,
    Withdrawn,
}

public enum RequestMove
{
    Send,
    Open,
    Resend,
    AskForAgreement,
    Accept,
    Decline,
    Expire,
    Withdraw,
}

/// <summary>
/// A partner's request to a customer for a reseller relationship (W-06, W-08). The customer's Global admin answers it
/// once; admin rights are asked for beside it and never needed for it.
/// </summary>
public sealed class RelationshipRequest : AggregateRoot<RelationshipRequestId>
{
    public const int MaxReasonLength = 500;

    private RelationshipRequest() { } // EF Core

    public OrganizationId Partner { get; private init; }

    public TenantId PartnerTenant { get; private init; }

    /// <summary>The tenant that the partner addressed, or null: whoever holds the link decides with which tenant.</summary>
    public TenantId? AddressedTenant { get; private init; }

    /// <summary>Whether the partner asks for legacy admin rights (DAP) in the same breath.</summary>
    public bool AsksForAdminRights { get; private init; }

    /// <summary>The provider that comes with the reseller, or null: the partner asks for itself alone (W-07).</summary>
    public JointProvider? JointProvider { get; private init; }

    /// <summary>The reseller that a provider names beside itself, or null: nobody. It becomes no partner by it .</summary>
    public Introducer? Introducer { get; private init; }

    /// <summary>The tenants of all who ask, the sender first: the customer accepts every one of them, or none.</summary>
    public IReadOnlyList<TenantId> Asking => JointProvider is { } provider ? [PartnerTenant, provider.Tenant] : [PartnerTenant];

    public PersonalLink Link { get; private init; } = null!;

    public RequestStatus Status { get; private set; } = Draft;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public OrganizationId? AnsweredBy { get; private set; }

    /// <summary>Seen by the requester and the decliner only.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>Whether an organisation stands on the partners' side of this request.</summary>
    public bool IsBy(OrganizationId organization) =>
        organization == Partner || organization == JointProvider?.Organization || organization == Introducer?.Organization;

    public static RelationshipRequest Send(Clearance clearance, RelationshipRequestId id, PersonalLink link, Wish wish, DateTimeOffset now)
    {
        var query = clearance.For(PolicyAction.RelationRequest);
        var request = new RelationshipRequest
        {
            Id = id,
            Partner = query.Seller.Organization,
            PartnerTenant = query.Seller.Tenant,
            AddressedTenant = wish.AddressedTenant,
            AsksForAdminRights = wish.AdminRights,
            JointProvider = wish.Provider,
            Introducer = wish.Introducer,
            Link = link,
            CreatedAt = now,
        };
        request.Become(Sent, "relationship_request_sent", query.Buyer?.Organization);
        return request;
    }

    /// <summary>Notes that the recipient looked. A request that waits for the agreement keeps waiting.</summary>
    public Result Open(DateTimeOffset now)
    {
        if (Check(RequestMove.Open, out var next).Refused(out var refusal)) return refusal;
        if (next != Status) Become(next, "relationship_request_opened", null);
        Link.Opened(now);
        return Result.Ok;
    }

    public Result Resend(DateTimeOffset now)
    {
        if (Check(RequestMove.Resend, out var next).Refused(out var refusal)) return refusal;
        Link.SentAgain(now);
        Become(next, "relationship_request_resent", null);
        return Result.Ok;
    }

    /// <summary>The customer is willing but has not accepted the customer agreement yet (W-06 step 4).</summary>
    public Result AskForAgreement(OrganizationId customer)
    {
        if (Check(RequestMove.AskForAgreement, out var next).Refused(out var refusal)) return refusal;
        if (next != Status) Become(next, "relationship_request_awaits_agreement", customer);
        return Result.Ok;
    }

    /// <summary>
    /// The customer agrees to all who ask at once: nobody can be left out. Who is its partner already stays as it is
    /// . Each relationship that comes of it carries an event of this act.
    /// </summary>
    public Result<IReadOnlyList<CustomerRelationship>> Accept(IReadOnlyList<PartnerConsent> consents, DateTimeOffset now)
    {
        if (Check(RequestMove.Accept, out var next).Refused(out var refusal)) return refusal;
        if (consents.Count != Asking.Count) throw new InvalidOperationException($"{Asking.Count} ask, {consents.Count} are accepted.");

        var cleared = consents.Zip(Asking, (consent, tenant) => (consent, query: consent.Clearance.For(PolicyAction.RelationAccept, tenant))).ToList();
        (Status, AnsweredAt, AnsweredBy) = (next, now, cleared[0].query.Buyer!.Organization);
        List<CustomerRelationship> opened = [];
        foreach (var ((clearance, id, grantAdminRights), query) in cleared.Where(half => !half.query.Relation))
            opened.Add(CustomerRelationship.Open(clearance, id, Id, grantAdminRights && AdminRightsAreAskedFor(query.Seller.Tenant), now));

        return opened;
    }

    /// <summary>Whether legacy admin rights are asked for one of those who ask; each is granted by itself.</summary>
    public bool AdminRightsAreAskedFor(TenantId partner) => partner == PartnerTenant ? AsksForAdminRights : JointProvider is { AsksForAdminRights: true };

    public Result Decline(OrganizationId by, string? reason, DateTimeOffset now)
    {
        if (Check(RequestMove.Decline, out var next).Refused(out var refusal)) return refusal;
        (AnsweredAt, AnsweredBy, DeclineReason) = (now, by, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        Become(next, "relationship_declined", Partner);
        return Result.Ok;
    }

    public Result Withdraw()
    {
        if (Check(RequestMove.Withdraw, out var next).Refused(out var refusal)) return refusal;
        Become(next, "relationship_request_withdrawn", null);
        return Result.Ok;
    }

    public Result Expire()
    {
        if (Check(RequestMove.Expire, out var next).Refused(out var refusal)) return refusal;
        Become(next, "relationship_request_expired", null);
        return Result.Ok;
    }

    /// <summary>The whole lifecycle (W-06, W-08). What is not listed cannot happen.</summary>
    public static RequestStatus? After(RequestStatus status, RequestMove move) => (status, move) switch
    {
        (Draft, RequestMove.Send) => Sent,
        (Sent or Opened, RequestMove.Open) => Opened,
        (AwaitingMca, RequestMove.Open) => AwaitingMca,
        (Sent or Opened or AwaitingMca, RequestMove.Resend) => Sent,
        (Sent or Opened or AwaitingMca, RequestMove.AskForAgreement) => AwaitingMca,
        (Sent or Opened or AwaitingMca, RequestMove.Accept) => Accepted,
        (Sent or Opened or AwaitingMca, RequestMove.Decline) => Declined,
        (Sent or Opened or AwaitingMca, RequestMove.Expire) => Expired,
        (Sent or Opened or AwaitingMca, RequestMove.Withdraw) => Withdrawn,
        _ => null,
    };

    /// <summary>What is asked of whom, and who stands beside the partner that asks.</summary>
    /// <param name="AddressedTenant">The tenant meant, or null: whoever holds the link decides.</param>
    public sealed record Wish(TenantId? AddressedTenant, bool AdminRights, JointProvider? Provider = null, Introducer? Introducer = null);

    private Result Check(RequestMove move, out RequestStatus next)
    {
        var after = After(Status, move);
        next = after ?? Status;
        return after is null ? CustomerRelationshipRefusals.RequestMoveNotOpen(Status, move) : Result.Ok;
    }

    private void Become(RequestStatus next, string operation, OrganizationId? other)
    {
        Raise(new RelationshipRequestMoved(operation, Id, other, Status, next));
        Status = next;
    }
}

/// <summary>A request was sent, sent again, opened, declined, withdrawn, or it expired.</summary>
public sealed record RelationshipRequestMoved : DomainEvent
{
    public RelationshipRequestMoved(
        string operation, RelationshipRequestId request, OrganizationId? other, RequestStatus from, RequestStatus to)
        : base(operation, request.Value, other) => Changes = [new("Status", from.ToString(), to.ToString())];
}
