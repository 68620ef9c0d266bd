using PartnerPortal.Domain.Policy;
using static PartnerPortal.Domain.Subscriptions.SubscriptionMove;
using static PartnerPortal.Domain.Subscriptions.SubscriptionStatus;

namespace PartnerPortal.Domain.Subscriptions;

public enum SubscriptionStatus
{
    Active,
    Suspended,
    Canceled,
    Expired,
    Disabled,
    Deleted,
}

public enum SubscriptionMove
{
    Suspend,
    Reactivate,
    Cancel,
    ReachTermEnd,
    Disable,
    Delete,
}

/// <summary>
/// What a customer tenant holds, from whom, and who supports it. Seller and partner of record change by their own
/// explicit acts only, never because a partner comes or goes.
/// </summary>
public sealed class Subscription : AggregateRoot<SubscriptionId>
{
    public const int MaxOfferLength = 200;

    private Subscription() { } // EF Core

    public OrganizationId Customer { get; private init; }

    public TenantId CustomerTenant { get; private init; }

    public string Offer { get; private init; } = "";

    public OfferFamily Family { get; private init; }

    public BillingModel BillingModel { get; private init; }

    public CommerceGeneration Generation { get; private init; }

    public PurchaseChannel Channel { get; private init; }

    /// <summary>The transacting partner, or null when it was bought outside CSP.</summary>
    public OrganizationId? Seller { get; private init; }

    /// <summary>The reseller credited for it (POR), or null: none recorded.</summary>
    public OrganizationId? PartnerOfRecord { get; private set; }

    /// <summary>The partner that the customer calls first; the seller unless another was named.</summary>
    public OrganizationId? SupportContact { get; private set; }

    public int Seats { get; private init; }

    public SubscriptionStatus Status { get; private set; }

    public DateOnly StartedOn { get; private init; }

    /// <summary>The end of the running term, or null for what has none (usage).</summary>
    public DateOnly? RenewsOn { get; private init; }

    public bool AutoRenews { get; private init; }

    public static Subscription Record(SubscriptionId id, Terms terms, Parties parties, SubscriptionStatus status = Active) => new()
    {
        Id = id,
        Customer = parties.Customer,
        CustomerTenant = parties.CustomerTenant,
        Seller = parties.Seller,
        PartnerOfRecord = parties.PartnerOfRecord,
        SupportContact = parties.SupportContact ?? parties.Seller,
        Offer = terms.Offer,
        Family = terms.Family,
        BillingModel = terms.BillingModel,
        Generation = terms.Generation,
        Channel = terms.Channel,
        Seats = terms.Seats,
        StartedOn = terms.StartedOn,
        RenewsOn = terms.RenewsOn,
        AutoRenews = terms.AutoRenews,
        Status = status,
    };

    public Result Make(SubscriptionMove move)
    {
        if (After(Generation, Status, move) is not { } next) return SubscriptionRefusals.MoveNotOpen(Status, move);

        Raise(new SubscriptionMoved(Id, Customer, Status, next));
        Status = next;
        return Result.Ok;
    }

    /// <summary>Names whom the customer calls first (W-11). The seller's duty stays with the seller .</summary>
    public void NameSupportContact(Clearance clearance) => Support(clearance.For(PolicyAction.SupportAssign).Seller.Organization);

    /// <summary>The seller records another reseller on it (W-12): the only way in which the record changes .</summary>
    public void RecordReseller(Clearance clearance)
    {
        var query = clearance.For(PolicyAction.PorSet);
        if (query.Seller.Organization != Seller || query.Buyer!.Tenant != CustomerTenant)
            throw new InvalidOperationException($"Cleared for {query.Seller.Name} and {query.Buyer!.Name}, used on subscription {Id}.");

        var recorded = query.Por!.Reseller!.Organization;
        if (recorded == PartnerOfRecord) return;

        Raise(new PartnerOfRecordChanged(Id, Customer, PartnerOfRecord, recorded));
        PartnerOfRecord = recorded;
    }

    /// <summary>The contact is no longer related to the customer: the customer calls the seller again.</summary>
    public void ReturnSupport() => Support(Seller);

    /// <summary>
    /// Both lifecycles of W-12. Legacy ends by suspension; new commerce is cancelled in its first days, or runs out.
    /// Expired and disabled ones cannot be reactivated.
    /// </summary>
    public static SubscriptionStatus? After(CommerceGeneration generation, SubscriptionStatus status, SubscriptionMove move) =>
        (generation, status, move) switch
        {
            (_, Active, Suspend) => Suspended,
            (_, Suspended, Reactivate) => Active,
            (CommerceGeneration.Legacy, Suspended, Delete) => Deleted,
            (CommerceGeneration.New, Active, Cancel) => Canceled,
            (CommerceGeneration.New, Canceled, Delete) => Deleted,
            (CommerceGeneration.New, Active, ReachTermEnd) => Expired,
            (CommerceGeneration.New, Suspended, ReachTermEnd) => Disabled,
            (CommerceGeneration.New, Expired, Disable) => Disabled,
            (CommerceGeneration.New, Disabled, Delete) => Deleted,
            _ => null,
        };

    private void Support(OrganizationId? contact)
    {
        if (contact == SupportContact) return;

        Raise(new SupportContactChanged(Id.Value, Customer, SupportContact, contact));
        SupportContact = contact;
    }

    /// <summary>What was bought, and for how long.</summary>
    public sealed record Terms(
        string Offer, OfferFamily Family, BillingModel BillingModel, CommerceGeneration Generation, PurchaseChannel Channel,
        int Seats, DateOnly StartedOn, DateOnly? RenewsOn, bool AutoRenews);

    /// <summary>Who holds, sells, is credited and supports.</summary>
    public sealed record Parties(
        OrganizationId Customer, TenantId CustomerTenant, OrganizationId? Seller,
        OrganizationId? PartnerOfRecord = null, OrganizationId? SupportContact = null);
}

/// <summary>A subscription changed its state.</summary>
public sealed record SubscriptionMoved : DomainEvent
{
    public SubscriptionMoved(SubscriptionId subscription, OrganizationId customer, SubscriptionStatus from, SubscriptionStatus to)
        : base("update_subscription", subscription.Value, customer) => Changes = [new("Status", from.ToString(), to.ToString())];
}

/// <summary>The seller recorded another reseller.</summary>
public sealed record PartnerOfRecordChanged : DomainEvent
{
    public PartnerOfRecordChanged(SubscriptionId subscription, OrganizationId customer, OrganizationId? from, OrganizationId to)
        : base("por_changed", subscription.Value, customer) => Changes = [new("PartnerOfRecord", from?.ToString(), to.ToString())];
}
