using PartnerPortal.Domain.Organizations;

namespace PartnerPortal.Domain.Markets;

/// <summary>What a cloud may offer or lack (6).</summary>
public enum CloudFeature
{
    NewCustomers,
    Orders,
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
/// What the national clouds offer (6), from a date on: rules ask this table, nothing else holds a copy. Never judged
/// retroactively: ask with the date of the decision. What no source describes for a cloud counts as missing.
/// </summary>
public sealed class CloudFeatures
{
    private const Availability Yes = Availability.Offered, No = Availability.Missing, C1 = Availability.Disputed;

    private readonly Availability[][] _table;

    private CloudFeatures(DateOnly effectiveFrom, params IReadOnlyList<CloudFeature> ofGermany) =>
        (EffectiveFrom, _table) = (effectiveFrom, [.. Enum.GetValues<CloudFeature>().Select(feature => Row(feature, ofGermany.Contains(feature) ? Yes : No))]);

    public DateOnly EffectiveFrom { get; }

    /// <summary>While Germany's cloud grew.</summary>
    public static CloudFeatures WithGermany { get; } = new(
        DateOnly.MinValue, CloudFeature.NewCustomers, CloudFeature.Orders, CloudFeature.MultiPartner, CloudFeature.MultiChannel);

    /// <summary>Germany's cloud takes no new customers, and who is there buys on. The sources name the year only.</summary>
    public static CloudFeatures Since2018 { get; } = new(new DateOnly(2018, 1, 1), CloudFeature.Orders);

    /// <summary>Germany's cloud is closed: what was agreed stays on record, nothing else happens there (DE-CLOSE).</summary>
    public static CloudFeatures Since2021 { get; } = new(new DateOnly(2021, 10, 29));

    /// <summary>Whether a cloud offers something on a day.</summary>
    public static Availability Of(CloudFeature feature, CloudInstance cloud, DateOnly on) => At(on)._table[(int)feature][(int)cloud];

    private static CloudFeatures At(DateOnly day) =>
        day >= Since2021.EffectiveFrom ? Since2021 : day >= Since2018.EffectiveFrom ? Since2018 : WithGermany;

    /// <summary>Columns as the clouds are listed: Global, US Government, 21Vianet, Germany, which is the only one that changed.</summary>
    private static Availability[] Row(CloudFeature feature, Availability inGermany) => feature switch
    {
        CloudFeature.NewCustomers => [Yes, Yes, Yes, inGermany],
        CloudFeature.Orders => [Yes, Yes, Yes, inGermany],
        CloudFeature.RequestWithoutAdminRights => [Yes, No, Yes, inGermany],
        CloudFeature.MultiPartner => [Yes, C1, Yes, inGermany],
        CloudFeature.MultiChannel => [Yes, C1, Yes, inGermany],
        CloudFeature.IndirectModel => [Yes, C1, Yes, inGermany],
        CloudFeature.GranularAdminRights => [Yes, No, Yes, inGermany],
        CloudFeature.CustomerUsersInPortal => [Yes, No, No, inGermany],
        CloudFeature.Transfers => [Yes, C1, No, inGermany],
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A new feature needs a row."),
    };
}
