namespace PartnerPortal.Domain.Subscriptions.External;

/// <summary>Somebody said that a customer has a subscription from elsewhere.</summary>
public sealed record ExternalSubscriptionDeclared : DomainEvent
{
    public ExternalSubscriptionDeclared(ExternalSubscriptionId subscription, OrganizationId customer)
        : base("external_subscription_declared", subscription.Value, customer) =>
        Changes = [new("Status", null, nameof(ExternalSubscriptionStatus.Declared))];
}

/// <summary>A subscription from elsewhere changed its state.</summary>
public sealed record ExternalSubscriptionMoved : DomainEvent
{
    public ExternalSubscriptionMoved(
        ExternalSubscriptionId subscription, OrganizationId? other, ExternalSubscriptionStatus from, ExternalSubscriptionStatus to)
        : base("external_subscription_moved", subscription.Value, other) => Changes = [new("Status", from.ToString(), to.ToString())];
}

/// <summary>It was stated anew, or its plan was.</summary>
public sealed record ExternalSubscriptionEdited(ExternalSubscriptionId Subscription, OrganizationId? Across)
    : DomainEvent(Name, Subscription.Value, Across)
{
    public const string Name = "external_subscription_edited";
}
