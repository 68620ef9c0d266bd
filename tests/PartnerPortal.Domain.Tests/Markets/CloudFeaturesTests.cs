using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using static PartnerPortal.Domain.Markets.CloudFeature;

namespace PartnerPortal.Domain.Tests.Markets;

/// <summary>What the clouds offer on the day before a change, on the day itself and today (6).</summary>
public sealed class CloudFeaturesTests
{
    private static readonly DateOnly[] Days = [new(2017, 12, 31), new(2018, 1, 1), new(2021, 10, 28), new(2021, 10, 29), Cast.Today];

    public static MatrixTheoryData<CloudFeature, CloudInstance> EveryCellElsewhere { get; } =
        new(Enum.GetValues<CloudFeature>(), Enum.GetValues<CloudInstance>().Where(cloud => cloud is not CloudInstance.Germany));

    [Theory]
    [InlineData(NewCustomers, true, false, false, false, false)]
    [InlineData(Orders, true, true, true, false, false)]
    [InlineData(MultiPartner, true, false, false, false, false)]
    [InlineData(MultiChannel, true, false, false, false, false)]
    [InlineData(RequestWithoutAdminRights, false, false, false, false, false)]
    [InlineData(IndirectModel, false, false, false, false, false)]
    [InlineData(GranularAdminRights, false, false, false, false, false)]
    [InlineData(CustomerUsersInPortal, false, false, false, false, false)]
    [InlineData(Transfers, false, false, false, false, false)]
    public void Germany_closes_to_new_customers_first_and_then_to_everybody(CloudFeature feature, params bool[] offered) => Assert.Equal(
        offered, Days.Select(day => CloudFeatures.Of(feature, CloudInstance.Germany, day) is Availability.Offered));

    [Fact]
    public void Of_every_feature_it_is_said_what_Germany_offered() => Assert.Equal(
        Enum.GetValues<CloudFeature>().Length,
        GetType().GetMethod(nameof(Germany_closes_to_new_customers_first_and_then_to_everybody))!.GetCustomAttributesData().Count(row => row.AttributeType == typeof(InlineDataAttribute)));

    [Theory, MemberData(nameof(EveryCellElsewhere))]
    public void The_other_clouds_offer_what_they_always_did(CloudFeature feature, CloudInstance cloud) =>
        Assert.Single(Days.Select(day => CloudFeatures.Of(feature, cloud, day)).Distinct());

    [Fact]
    public void A_table_is_known_by_its_first_day() =>
        Assert.Equal([DateOnly.MinValue, Days[1], Days[3]], new[] { CloudFeatures.WithGermany, CloudFeatures.Since2018, CloudFeatures.Since2021 }.Select(table => table.EffectiveFrom));
}
