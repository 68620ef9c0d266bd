using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Tests.Policy;

/// <summary>Which account may deal with which tenant (6): every seller's cloud with every buyer's, for every action that connects or sells.</summary>
public sealed class CloudMatrixTests
{
    private static readonly PolicyAction[] OfNewBusiness =
        [PolicyAction.PartnershipInvite, PolicyAction.PartnershipAccept, PolicyAction.RelationRequest, PolicyAction.RelationAccept];

    // What is done inside a relationship that stands needs no second look at the clouds.
    private static readonly PolicyAction[] Connecting =
        [.. OfNewBusiness, PolicyAction.PartnershipImport, PolicyAction.RelationImport, PolicyAction.OrderPlace];

    // The last day and the first of each time in which Germany's cloud offered something else, and today.
    private static readonly DateTimeOffset[] Days = [Day(2017, 12, 31), Day(2018, 1, 1), Day(2021, 10, 28), Day(2021, 10, 29), Cast.Now];

    public static MatrixTheoryData<CloudInstance, CloudInstance, PolicyAction, DateTimeOffset> EveryDeal { get; } =
        new(Enum.GetValues<CloudInstance>(), Enum.GetValues<CloudInstance>(), Connecting, Days);

    public static MatrixTheoryData<CloudFeature, CloudInstance, DateTimeOffset> EveryCell { get; } =
        new(Enum.GetValues<CloudFeature>(), Enum.GetValues<CloudInstance>(), Days);

    [Theory, MemberData(nameof(EveryDeal))]
    public void Clouds_are_compatible_as_the_matrix_says(CloudInstance seller, CloudInstance buyer, PolicyAction action, DateTimeOffset at)
    {
        var query = On(at, Ask.Everything.Single(query => query.Action == action))
            .WhereSeller(x => x with { Cloud = seller }).WhereBuyer(x => x with { Cloud = buyer })
            with
        { Consent = new ConsentFacts(IncludesAdminRights: action is PolicyAction.RelationRequest) };

        var verdict = PolicyEngine.Judge(query, PolicyPack.Founding);

        Assert.Equal(Allowed(seller, buyer, action, query.On), verdict is not Outcome.Block);
    }

    [Theory]
    [InlineData(PolicyAction.RelationRequest, "R-062")]
    [InlineData(PolicyAction.RelationAccept, "R-062")]
    [InlineData(PolicyAction.PartnershipInvite, "R-170")]
    [InlineData(PolicyAction.PartnershipAccept, "R-170")]
    [InlineData(PolicyAction.OrderPlace, "R-170")]
    public void What_is_done_in_Germany_today_is_refused_by_its_rule(PolicyAction action, string rule)
    {
        var query = Ask.Everything.Single(query => query.Action == action)
            .WhereSeller(x => x with { Cloud = CloudInstance.Germany }).WhereBuyer(x => x with { Cloud = CloudInstance.Germany })
            with
        { Consent = new ConsentFacts(IncludesAdminRights: true) };

        Assert.Contains(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Objections, finding => finding.Rule == rule);
    }

    [Theory, MemberData(nameof(EveryCell))]
    public void Every_feature_has_an_answer_in_every_cloud(CloudFeature feature, CloudInstance cloud, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var disputed = CloudFeatures.Of(feature, cloud, day) is Availability.Disputed;

        Assert.True(cloud is CloudInstance.UsGov || !disputed, "The sources contradict each other in US Government only (C-1).");
        Assert.True(cloud is not CloudInstance.Global || PolicyPack.Founding.Offers(feature, cloud, day), "The global cloud offers everything.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_sources_contradict_each_other_the_pack_decides(bool allowed)
    {
        var pack = PolicyPack.Founding with { UsGovMultiPartner = allowed, UsGovIndirectModel = allowed };

        Assert.Equal(
            [allowed, allowed, allowed],
            new[] { CloudFeature.MultiPartner, CloudFeature.MultiChannel, CloudFeature.IndirectModel }.Select(feature => pack.Offers(feature, CloudInstance.UsGov, Cast.Today)));
    }

    // Same cloud, or not at all; in Germany nothing new begins after 2017, and nothing is sold since the end. What was
    // agreed there before may still be recorded. Providers and resellers never worked there.
    private static bool Allowed(CloudInstance seller, CloudInstance buyer, PolicyAction action, DateOnly on) => (seller == buyer, seller, action) switch
    {
        (false, _, _) => false,
        (_, not CloudInstance.Germany, _) => true,
        (_, _, PolicyAction.PartnershipInvite or PolicyAction.PartnershipAccept) => false,
        (_, _, PolicyAction.RelationRequest or PolicyAction.RelationAccept) => on.Year < 2018,
        (_, _, PolicyAction.OrderPlace) => on < new DateOnly(2021, 10, 29),
        _ => true,
    };

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    // The link of an invitation that was opened on that day was still good.
    private static PolicyQuery On(DateTimeOffset at, PolicyQuery query) =>
        query with { At = at, Link = query.Link with { ExpiresAt = query.Link.ExpiresAt is null ? null : at.AddDays(7) } };
}
