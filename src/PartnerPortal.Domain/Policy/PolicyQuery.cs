using PartnerPortal.Domain.AdminRelationships;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
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

    /// <summary>The acting person proved who they are twice .</summary>
    public bool HasMfa { get; init; } = true;

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

    /// <summary>It rests on a partner's word, not on the customer's own act .</summary>
    public bool AgreementIsAttested { get; init; }

    /// <summary>What the asking person saw is no longer so .</summary>
    public bool HasChanged { get; init; }

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

    public EnrollingFacts Enrolling { get; init; } = EnrollingFacts.Plain;

    public CompanyFacts Company { get; init; } = CompanyFacts.Complete;

    public AttestationFacts Attestation { get; init; } = AttestationFacts.Complete;

    public SendingFacts Sending { get; init; } = SendingFacts.Nothing;

    public MemberFacts Member { get; init; } = MemberFacts.Anybody;

    public SandboxFacts Sandbox { get; init; } = SandboxFacts.Empty;

    /// <summary>The edition of the policy that is to take effect, or null: nobody asks about one.</summary>
    public EditionFacts? Edition { get; init; }

    public FilingFacts Filing { get; init; } = FilingFacts.Complete;

    public AdminFacts Admin { get; init; } = AdminFacts.Harmless;

    public TransferFacts Transfer { get; init; } = TransferFacts.Plain;

    /// <summary>Resellers that the provider already has.</summary>
    public int ResellersOfSeller { get; init; }

    /// <summary>Partners that the customer already has, the seller not counted.</summary>
    public int OtherPartnersOfBuyer { get; init; }

    /// <summary>The day of the decision, in UTC: markets and packs follow it.</summary>
    public DateOnly On => DateOnly.FromDateTime(At.UtcDateTime);

    public Market? SellerMarket => MarketTable.Of(Seller.Country, On);

    public Market? BuyerMarket => Buyer is null ? null : MarketTable.Of(Buyer.Country, On);

    /// <summary>The buyer lets the seller administer its tenant: by legacy rights, or by a granular relationship that is active.</summary>
    public bool PartnerHoldsAdminRights => AdminRights || Admin.Status is GdapStatus.Active;

    /// <summary>By which of them the acting person gets in: granular rights win, legacy ones are held by agents .</summary>
    public AdminAccess AdminAccess => this switch
    {
        { Admin: { Status: GdapStatus.Active, IsInAssignedGroup: true } } => AdminAccess.Granular,
        { AdminRights: true } when (Roles & (Roles.AdminAgent | Roles.HelpdeskAgent)) != Roles.None => AdminAccess.Legacy,
        _ => AdminAccess.None,
    };

    /// <summary>Another partner asks for the seller, which comes along (W-07).</summary>
    public bool IsAskedByAnother => this is { Action: PolicyAction.RelationRequest, Together.Part: LinkPart.ComesAlong };

    public bool IsSelfDeal => Buyer is not null && Buyer.Organization == Seller.Organization;

    public bool IsAffiliated => Buyer?.Group is { } group && group == Seller.Group && !IsSelfDeal;

    /// <summary>A partner may run its own Azure on its own shared-services tenant, and nothing else (T-18).</summary>
    public bool IsOwnSharedServices => IsSelfDeal && Buyer!.TenantKind is TenantKind.SharedServices && Order.IsSharedServicesOffer;

    /// <summary>An enrolled reseller's link that brings its provider along: what a restricted direct-bill partner may still send .</summary>
    public bool IsResellersLink => Together is { Part: LinkPart.BringsProvider } && Seller.IsReseller;

    /// <summary>A sandbox sells to its own sandbox customers (T-21).</summary>
    public bool IsOwnSandbox =>
        IsSelfDeal && Seller.TenantKind is TenantKind.SandboxPartner && Buyer!.TenantKind is TenantKind.SandboxCustomer;

    /// <summary>
    /// The question as it may be told to whoever brings the seller along: nothing of what the seller has with the customer
    /// . The customer's acceptance judges that.
    /// </summary>
    public PolicyQuery AsCompanion() =>
        this with { Relation = false, AdminRights = false, OtherPartnersOfBuyer = 0, AdministeredService = null, ResellersOfSeller = 0 };
}
