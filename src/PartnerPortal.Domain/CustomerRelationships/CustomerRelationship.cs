using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipMove;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipStatus;

namespace PartnerPortal.Domain.CustomerRelationships;

public enum RelationshipStatus
{
    Active,
    EndRequested,
    Removed,
}

public enum RelationshipMove
{
    RequestEnd,
    TakeRequestBack,
    Remove,
}

/// <summary>
/// One partner's standing with one customer tenant. A customer has as many as it has partners: a further one
/// changes no subscription, no owner, no terms and no partner of record (W-09, R-081).
/// </summary>
public sealed class CustomerRelationship : AggregateRoot<CustomerRelationshipId>
{
    private CustomerRelationship() { } // EF Core

    public OrganizationId Partner { get; private init; }

    public TenantId PartnerTenant { get; private init; }

    public OrganizationId Customer { get; private init; }

    public TenantId CustomerTenant { get; private init; }

    /// <summary>The customer's legal name and domain, by which the partner's list is ordered. Neither ever changes.</summary>
    public string CustomerName { get; private init; } = "";

    public string? CustomerKoreanName { get; private init; }

    public string CustomerDomain { get; private init; } = "";

    public RelationshipStatus Status { get; private set; } = Active;

    public Origin Origin { get; private init; }

    /// <summary>The request that was accepted; null when the customer came by the directory, or the record by an import.</summary>
    public RelationshipRequestId? Request { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>When the customer consented here, or null for an import: the portal never invents a consent.</summary>
    public DateTimeOffset? ConsentedAt { get; private init; }

    /// <summary>When the customer granted legacy admin rights (DAP), or null: it has not.</summary>
    public DateTimeOffset? AdminRightsGrantedAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public bool HasAdminRights => AdminRightsGrantedAt is not null;

    /// <summary>The customer agrees, to a request or to a partner's standing offer in the directory (no request).</summary>
    public static CustomerRelationship Open(
        Clearance clearance, CustomerRelationshipId id, RelationshipRequestId? request, bool grantAdminRights, DateTimeOffset now)
    {
        var relationship = Between(clearance.For(PolicyAction.RelationAccept), id, Origin.Portal, now, request, now, grantAdminRights ? now : null);
        relationship.Raise(new CustomerRelationshipOpened("relationship_accepted", id, relationship.Partner)
        {
            Changes = [new("Status", null, nameof(Active)), new("AdminRights", null, grantAdminRights ? "Granted" : "NotGranted")],
        });
        return relationship;
    }

    /// <summary>Takes over a relationship that stands in another system. It carries its origin and no consent.</summary>
    public static CustomerRelationship Import(Clearance clearance, CustomerRelationshipId id, DateTimeOffset since)
    {
        var relationship = Between(clearance.For(PolicyAction.RelationImport), id, Origin.PartnerCenterImport, since, null, null, null);
        relationship.Raise(new CustomerRelationshipOpened("add_customer", id, relationship.Customer)
        {
            Changes = [new("Origin", null, nameof(Origin.PartnerCenterImport))],
        });
        return relationship;
    }

    public Result Make(RelationshipMove move, OrganizationId by, DateTimeOffset now)
    {
        if (!Belongs(move, by)) return CustomerRelationshipRefusals.NotYourMove(move);
        if (After(Status, move) is not { } next) return CustomerRelationshipRefusals.MoveNotOpen(Status, move);

        Raise(new CustomerRelationshipMoved(Id, by == Partner ? Customer : Partner, Status, next));
        (Status, RemovedAt) = (next, next is Removed ? now : null);
        if (next is Removed) AdminRightsGrantedAt = null;
        return Result.Ok;
    }

    /// <summary>The customer grants legacy admin rights in a later consent. Rights that stand are not granted again.</summary>
    public void GrantAdminRights(DateTimeOffset now)
    {
        if (HasAdminRights || Status is Removed) return;

        Raise(new AdminRightsGranted(Id, Partner));
        AdminRightsGrantedAt = now;
    }

    /// <summary>The whole lifecycle (W-16, W-17). A removed one is only restored by a new request .</summary>
    public static RelationshipStatus? After(RelationshipStatus status, RelationshipMove move) => (status, move) switch
    {
        (Active, RequestEnd) => EndRequested,
        (EndRequested, TakeRequestBack) => Active,
        (Active or EndRequested, Remove) => Removed,
        _ => null,
    };

    private static CustomerRelationship Between(
        PolicyQuery query, CustomerRelationshipId id, Origin origin, DateTimeOffset since,
        RelationshipRequestId? request, DateTimeOffset? consent, DateTimeOffset? adminRights) => new()
        {
            Id = id,
            Partner = query.Seller.Organization,
            PartnerTenant = query.Seller.Tenant,
            Customer = query.Buyer!.Organization,
            CustomerTenant = query.Buyer.Tenant,
            CustomerName = query.Buyer.Name.Legal,
            CustomerKoreanName = query.Buyer.Name.Korean,
            CustomerDomain = query.Buyer.Domain,
            Origin = origin,
            Request = request,
            Since = since,
            ConsentedAt = consent,
            AdminRightsGrantedAt = adminRights,
        };

    // The customer asks for the end; the partner removes (W-16, W-17).
    private bool Belongs(RelationshipMove move, OrganizationId to) => move switch
    {
        RequestEnd or TakeRequestBack => to == Customer,
        Remove => to == Partner,
        _ => false,
    };
}

/// <summary>A partner and a customer are connected: by the customer's consent, or taken over by an import.</summary>
public sealed record CustomerRelationshipOpened(string How, CustomerRelationshipId Relationship, OrganizationId Counterpart)
    : DomainEvent(How, Relationship.Value, Counterpart);

/// <summary>A customer granted a partner legacy admin rights.</summary>
public sealed record AdminRightsGranted : DomainEvent
{
    public AdminRightsGranted(CustomerRelationshipId relationship, OrganizationId partner)
        : base("dap_admin_relationship_approved", relationship.Value, partner) => Changes = [new("AdminRights", "NotGranted", "Granted")];
}

/// <summary>A relationship is to end, or was removed.</summary>
public sealed record CustomerRelationshipMoved : DomainEvent
{
    public CustomerRelationshipMoved(CustomerRelationshipId relationship, OrganizationId other, RelationshipStatus from, RelationshipStatus to)
        : base(to is Removed ? "remove_partner_customer_relationship" : "relationship_end_request_changed", relationship.Value, other) =>
        Changes = [new("Status", from.ToString(), to.ToString())];
}
