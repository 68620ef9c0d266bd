namespace PartnerPortal.Domain.Subscriptions;

/// <summary>Another partner is the customer's first contact for a subscription, or none any more.</summary>
public sealed record SupportContactChanged : DomainEvent
{
    public SupportContactChanged(Guid subscription, OrganizationId? other, OrganizationId? from, OrganizationId? to)
        : base("support_contact_changed", subscription, other) => Changes = [new("SupportContact", from?.ToString(), to?.ToString())];
}
