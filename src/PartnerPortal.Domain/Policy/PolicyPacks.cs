using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Policy;

/// <summary>
/// The editions that the portal ships with (0.3): the programme as it was in three years. Which of them is in force is
/// the operator's decision; until there is another one, it is the founding pack (11.1).
/// </summary>
public static class PolicyPacks
{
    public static PolicyPack Founding { get; } = new("2021-05", new DateOnly(2021, 5, 12));

    /// <summary>Legacy rights end on links and then on new customers; resellers get a floor. PC:gdap-faq; PC:new-indirect-reseller-requirement.</summary>
    public static PolicyPack Granular { get; } = Founding with
    {
        Version = "2023-10",
        EffectiveFrom = new DateOnly(2023, 10, 9),
        PartnerNumber = PartnerNumberName.PartnerId,
        AdminRoles = AdminRoleName.AzureAdOrEntra,
        LegacyRightsOnLinksUntil = new DateOnly(2023, 10, 9),
        LegacyRightsOnCreationUntil = new DateOnly(2023, 11, 1),
        ResellerFloor = 1_000,
        CancellationHours = 7 * 24,
    };

    /// <summary>The first tier is called distributor, floors rise, and what was warned about is refused. PC:indirect-provider-tasks-in-partner-center; MS-REQ; RM24.</summary>
    public static PolicyPack Distributor { get; } = Granular with
    {
        Version = "2026-05",
        EffectiveFrom = new DateOnly(2026, 5, 1),
        FirstTier = FirstTierName.Distributor,
        PartnerNumber = PartnerNumberName.PlaId,
        AdminRoles = AdminRoleName.Entra,
        AutoExtendDays = 180,
        SuspensionEndsGranularRights = true,
        DirectBillFloor = 1_000_000,
        FirstTierFloor = 30_000_000,
        MissingPartnerOfRecord = Outcome.Block,
        FormerResellerAsRecord = Outcome.Block,
        LicencesMoveMidTerm = true,
        NewCommerceMustRunOut = true,
        CustomerRemovers = Roles.GlobalAdmin | Roles.AdminAgent | Roles.SalesAgent,
    };

    /// <summary>In the order in which the programme had them.</summary>
    public static IReadOnlyList<PolicyPack> Shipped { get; } = [Founding, Granular, Distributor];

    /// <summary>The edition of that version, or null: none was shipped under it.</summary>
    public static PolicyPack? Named(string version) => Shipped.FirstOrDefault(pack => pack.Version == version);
}

/// <summary>What the first tier is called.</summary>
public enum FirstTierName
{
    IndirectProvider,
    Distributor,
}

/// <summary>What a partner's number is called.</summary>
public enum PartnerNumberName
{
    MpnId,
    PartnerId,
    PlaId,
}

/// <summary>What a customer's administrator roles are called.</summary>
public enum AdminRoleName
{
    AzureAd,
    AzureAdOrEntra,
    Entra,
}
