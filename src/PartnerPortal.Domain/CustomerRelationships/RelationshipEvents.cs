using System.Globalization;
using static PartnerPortal.Domain.CustomerRelationships.RelationshipStatus;

namespace PartnerPortal.Domain.CustomerRelationships;

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

/// <summary>A reseller asked its provider to remove it from a customer.</summary>
public sealed record RemovalAskedOfProvider(CustomerRelationshipId Relationship, OrganizationId Provider)
    : DomainEvent("relationship_removal_asked", Relationship.Value, Provider);

/// <summary>The partner answered a request for the end.</summary>
public sealed record EndRequestAnswered : DomainEvent
{
    public EndRequestAnswered(CustomerRelationshipId relationship, OrganizationId customer, DateOnly? clearedBy)
        : base("relationship_end_request_answered", relationship.Value, customer) =>
        Changes = [new("ClearedBy", null, clearedBy?.ToString("O", CultureInfo.InvariantCulture))];
}

/// <summary>The deadline of a request passed while something stood in the way of the end.</summary>
public sealed record EndRequestQueued(CustomerRelationshipId Relationship, OrganizationId Partner)
    : DomainEvent("relationship_end_request_queued", Relationship.Value, Partner);

/// <summary>A partner's legacy admin rights ended: cut by the customer, or given up.</summary>
public sealed record AdminRightsEnded : DomainEvent
{
    public AdminRightsEnded(CustomerRelationshipId relationship, OrganizationId other)
        : base("dap_admin_relationship_terminated", relationship.Value, other) => Changes = [new("AdminRights", "Granted", "Ended")];
}
