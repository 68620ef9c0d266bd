using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Markets;

/// <summary>What a cloud may offer or lack (6).</summary>
public enum CloudFeature
{
    NewCustomers,
    RequestWithoutAdminRights,
    MultiPartner,
    MultiChannel,
    IndirectModel,
    GranularAdminRights,
    CustomerUsersInPortal,
    Transfers,
}

/// <summary>Whether a cloud offers something. Where the sources contradict each other, the pack decides (C-1).</summary>
public enum Availability
{
    Offered,
    Missing,
    Disputed,
}

/// <summary>
/// The table of the national clouds (6), as data: rules ask it, nothing else holds a copy. What no source describes for
/// a cloud counts as missing.
/// </summary>
public static class CloudFeatures
{
    private const Availability Yes = Availability.Offered, No = Availability.Missing, C1 = Availability.Disputed;

    private static readonly Availability[][] Table = [.. Enum.GetValues<CloudFeature>().Select(Row)];

    public static Availability Of(CloudFeature feature, CloudInstance cloud) => Table[(int)feature][(int)cloud];

    /// <summary>Columns as the clouds are listed: Global, US Government, 21Vianet, Germany.</summary>
    private static Availability[] Row(CloudFeature feature) => feature switch
    {
        CloudFeature.NewCustomers => [Yes, Yes, Yes, No],
        CloudFeature.RequestWithoutAdminRights => [Yes, No, Yes, No],
        CloudFeature.MultiPartner => [Yes, C1, Yes, No],
        CloudFeature.MultiChannel => [Yes, C1, Yes, No],
        CloudFeature.IndirectModel => [Yes, C1, Yes, No],
        CloudFeature.GranularAdminRights => [Yes, No, Yes, No],
        CloudFeature.CustomerUsersInPortal => [Yes, No, No, No],
        CloudFeature.Transfers => [Yes, C1, No, No],
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A new feature needs a row."),
    };
}
