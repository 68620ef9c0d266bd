using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// One question to the policy: an action and the facts it is judged by, fetched beforehand. Rules are pure functions
/// of it; they read no clock. For partnerships the seller is the inviting provider and the buyer the reseller; for support
/// the seller is the partner that is to give it.
/// Facts that are left out take the harmless value.
/// </summary>
public sealed record PolicyQuery(PolicyAction Action, PartyFacts Seller, DateTimeOffset At)
{
    /// <summary>The other side, or null while nobody knows who it will be.</summary>
    public PartyFacts? Buyer { get; init; }

    /// <summary>The roles of the acting person in the acting organisation.</summary>
    public Roles Roles { get; init; } = Roles.GlobalAdmin;

    /// <summary>Seller and buyer are provider and reseller on these two tenants.</summary>
    public bool Partnership { get; init; }

    /// <summary>Seller and buyer are provider and reseller, but on other tenants of the buyer (T-11).</summary>
    public bool PartnershipElsewhere { get; init; }

    /// <summary>Seller and buyer are partner and customer on these two tenants.</summary>
    public bool Relation { get; init; }

    /// <summary>The buyer granted the seller admin rights on these two tenants.</summary>
    public bool AdminRights { get; init; }

    /// <summary>The customer agreement is in force, or accepted in the same step.</summary>
    public bool CustomerAgreement { get; init; } = true;

    public LinkFacts Link { get; init; } = LinkFacts.Harmless;

    public ConsentFacts Consent { get; init; } = ConsentFacts.Given;

    public OrderFacts Order { get; init; } = OrderFacts.Plain;

    public SupportFacts Support { get; init; } = SupportFacts.Plain;

    public ExternalFacts External { get; init; } = ExternalFacts.Plain;

    /// <summary>The other partner that the link names, or null: the seller asks for itself alone.</summary>
    public TogetherFacts? Together { get; init; }

    /// <summary>A service of the buyer that another partner both sells and administers, or null: there is none.</summary>
    public OfferFamily? AdministeredService { get; init; }

    /// <summary>What changes in the seller's own organisation, or null: the question is about a deal.</summary>
    public OwnFacts? Own { get; init; }

    /// <summary>Who is to be recorded as the reseller, or null: nobody is asked about.</summary>
    public PorFacts? Por { get; init; }

    public EndingFacts Ending { get; init; } = EndingFacts.Nothing;

    /// <summary>Resellers that the provider already has.</summary>
    public int ResellersOfSeller { get; init; }

    /// <summary>Partners that the customer already has, the seller not counted.</summary>
    public int OtherPartnersOfBuyer { get; init; }

    /// <summary>The day of the decision, in UTC: markets and packs follow it.</summary>
    public DateOnly On => DateOnly.FromDateTime(At.UtcDateTime);

    public Market? SellerMarket => MarketTable.Of(Seller.Country, On);

    public Market? BuyerMarket => Buyer is null ? null : MarketTable.Of(Buyer.Country, On);

    public bool IsSelfDeal => Buyer is not null && Buyer.Organization == Seller.Organization;

    public bool IsAffiliated => Buyer?.Group is { } group && group == Seller.Group && !IsSelfDeal;

    /// <summary>A partner may run its own Azure on its own shared-services tenant, and nothing else (T-18).</summary>
    public bool IsOwnSharedServices => IsSelfDeal && Buyer!.TenantKind is TenantKind.SharedServices && Order.IsSharedServicesOffer;

    /// <summary>A sandbox sells to its own sandbox customers (T-21).</summary>
    public bool IsOwnSandbox =>
        IsSelfDeal && Seller.TenantKind is TenantKind.SandboxPartner && Buyer!.TenantKind is TenantKind.SandboxCustomer;
}

/// <summary>What is known of the personalised link, where one is used.</summary>
public sealed record LinkFacts(bool StaysInText = true, DateTimeOffset? ExpiresAt = null, bool IsAnswered = false, DateOnly? MayAskAgainOn = null)
{
    public static LinkFacts Harmless { get; } = new();
}

/// <summary>What the answering person ticked, or the asking person asked for.</summary>
public sealed record ConsentFacts(bool IsGiven = true, bool IncludesAdminRights = false)
{
    public static ConsentFacts Given { get; } = new();
}

/// <summary>What the seller is on a link that names two partners (W-07).</summary>
public enum LinkPart
{
    /// <summary>The reseller whose link it is; its provider is accepted in the same step.</summary>
    BringsProvider,

    /// <summary>The provider of such a link.</summary>
    ComesAlong,

    /// <summary>A provider that names the reseller through which it sells. Only the provider is accepted.</summary>
    NamesReseller,
}

/// <summary>The two partners of a link, as the seller's half is judged.</summary>
/// <param name="Partner">The other one, or null: the seller named one that it doesn't work with.</param>
/// <param name="WorkTogether">They are provider and reseller today.</param>
public sealed record TogetherFacts(LinkPart Part, PartyFacts? Partner, bool WorkTogether)
{
    /// <summary>The customer accepts both, or neither.</summary>
    public bool IsJoint => Part is not LinkPart.NamesReseller;
}

/// <summary>What is ordered, and who is named as the reseller of record.</summary>
public sealed record OrderFacts(
    OrganizationId? PartnerOfRecord = null, bool IsSharedServicesOffer = false, OfferFamily Family = OfferFamily.Microsoft365)
{
    public static OrderFacts Plain { get; } = new();
}
