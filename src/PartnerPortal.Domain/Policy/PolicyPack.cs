using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// One edition of the rules: immutable, effective from a date. A decision records which pack it was made by, so that
/// it can be replayed (11.1). Every parameter stands in <see cref="PackParameters"/>, too, and has the founding value by default.
/// </summary>
public sealed partial record PolicyPack(string Version, DateOnly EffectiveFrom)
{
    public const int MaxVersionLength = 16;

    /// <summary>The rules of the founding article.</summary>
    public static PolicyPack Founding => PolicyPacks.Founding;

    /// <summary>What the first tier is called (11.8).</summary>
    public FirstTierName FirstTier { get; init; } = FirstTierName.IndirectProvider;

    /// <summary>What a partner's number is called.</summary>
    public PartnerNumberName PartnerNumber { get; init; } = PartnerNumberName.MpnId;

    /// <summary>What a customer's administrator roles are called.</summary>
    public AdminRoleName AdminRoles { get; init; } = AdminRoleName.AzureAd;

    /// <summary>The revenue of twelve months, in US dollars, from which a partner may bill directly .</summary>
    public int DirectBillFloor { get; init; } = 300_000;

    /// <summary>The revenue of twelve months, in US dollars, that an indirect reseller needs; zero: none .</summary>
    public int ResellerFloor { get; init; }

    /// <summary>The revenue of twelve months, in US dollars, that a first-tier partner needs in each region; zero: none published .</summary>
    public int FirstTierFloor { get; init; }

    /// <summary>Within how many hours of its start a new-commerce subscription can be cancelled.</summary>
    public int CancellationHours { get; init; } = 72;

    /// <summary>Who may remove a customer (W-16).</summary>
    public Roles CustomerRemovers { get; init; } = Roles.GlobalAdmin;

    /// <summary>Who may ask a customer for a relationship (R-043, C-5).</summary>
    public Roles RelationRequesters { get; init; } = Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent;

    /// <summary>Who may authorise a provider for a reseller (R-023, W-02).</summary>
    public Roles PartnershipAcceptors { get; init; } = Roles.GlobalAdmin;

    /// <summary>Whether a US Government customer may have several partners and channels (R-083, C-1).</summary>
    public bool UsGovMultiPartner { get; init; } = true;

    /// <summary>Whether providers and resellers may take on business in US Government (R-170, C-1).</summary>
    public bool UsGovIndirectModel { get; init; } = true;

    /// <summary>What an indirect order without a recorded reseller meets .</summary>
    public Outcome MissingPartnerOfRecord { get; init; } = Outcome.Warn;

    /// <summary>What recording a reseller meets with which the provider has parted .</summary>
    public Outcome FormerResellerAsRecord { get; init; } = Outcome.Warn;

    /// <summary>How long a partnership goes on after its reseller asked for the end .</summary>
    public TimeSpan EndingNotice { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Whether a new-commerce subscription has to be cancelled or expired before its customer is removed; else suspending it does .</summary>
    public bool NewCommerceMustRunOut { get; init; }

    /// <summary>How long users keep access after a new-commerce term .</summary>
    public int ExpiredWindowDays { get; init; } = 30;

    /// <summary>Whether a reseller removes a customer itself, or asks its provider (R-075, C-3).</summary>
    public bool ResellerMayRemoveCustomer { get; init; }

    /// <summary>How many business days a partner has to answer a customer that asks for the end .</summary>
    public int EndRequestBusinessDays { get; init; } = 10;

    /// <summary>How long a personalised link works .</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long a partner waits after a customer declined .</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Whether licences of another CSP partner may move before their term ends .</summary>
    public bool LicencesMoveMidTerm { get; init; }

    /// <summary>How long a transfer request waits, in days, and how many items it may have .</summary>
    public int TransferRequestDays { get; init; } = 30;

    public int TransferItems { get; init; } = 25;

    /// <summary>From how many active subscriptions on a tenant duplicating them is warned about .</summary>
    public int SubscriptionsToWatch { get; init; } = 150;

    /// <summary>How many subscriptions a tenant can hold .</summary>
    public int SubscriptionCeiling { get; init; } = 300;

    /// <summary>How many months a partner resells before it may bill directly .</summary>
    public int DirectBillTenureMonths { get; init; } = 12;

    /// <summary>How many days ahead a reseller hears that its year falls short .</summary>
    public int RevenueNoticeDays { get; init; } = 90;

    /// <summary>How many months pass between a deauthorisation and a new application .</summary>
    public int ReenrolmentWaitMonths { get; init; } = 12;

    /// <summary>How many invitations and requests one person sends in a day .</summary>
    public int InvitationsPerSender { get; init; } = 5_000;

    /// <summary>How many of them one organisation sends to the same address in a day .</summary>
    public int InvitationsPerRecipient { get; init; } = 20;

    /// <summary>How many resellers a sandbox provider may have .</summary>
    public int SandboxResellers { get; init; } = 5;

    /// <summary>What a cloud offers under this pack on a day: where the sources contradict each other, the pack's choice (C-1).</summary>
    public bool Offers(CloudFeature feature, CloudInstance cloud, DateOnly on) => CloudFeatures.Of(feature, cloud, on) switch
    {
        Availability.Disputed => feature switch
        {
            CloudFeature.IndirectModel => UsGovIndirectModel,
            CloudFeature.MultiPartner or CloudFeature.MultiChannel => UsGovMultiPartner,
            _ => false,
        },
        var availability => availability is Availability.Offered,
    };
}
