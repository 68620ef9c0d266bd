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

    public static MatrixTheoryData<CloudInstance, CloudInstance, PolicyAction> EveryDeal { get; } =
        new(Enum.GetValues<CloudInstance>(), Enum.GetValues<CloudInstance>(), Connecting);

    public static MatrixTheoryData<CloudFeature, CloudInstance> EveryCell { get; } = new(Enum.GetValues<CloudFeature>(), Enum.GetValues<CloudInstance>());

    [Theory, MemberData(nameof(EveryDeal))]
    public void Clouds_are_compatible_as_the_matrix_says(CloudInstance seller, CloudInstance buyer, PolicyAction action)
    {
        var query = Ask.Everything.Single(query => query.Action == action)
            .WhereSeller(x => x with { Cloud = seller }).WhereBuyer(x => x with { Cloud = buyer })
            with
        { Consent = new ConsentFacts(IncludesAdminRights: action is PolicyAction.RelationRequest) };

        var verdict = PolicyEngine.Judge(query, PolicyPack.Founding);

        Assert.Equal(Allowed(seller, buyer, action), verdict is not Outcome.Block);
    }

    [Theory]
    [InlineData(PolicyAction.RelationRequest, "R-062")]
    [InlineData(PolicyAction.RelationAccept, "R-062")]
    [InlineData(PolicyAction.PartnershipInvite, "R-170")]
    [InlineData(PolicyAction.PartnershipAccept, "R-170")]
    public void What_is_new_in_Germany_is_refused_by_its_rule(PolicyAction action, string rule)
    {
        var query = Ask.Everything.Single(query => query.Action == action)
            .WhereSeller(x => x with { Cloud = CloudInstance.Germany }).WhereBuyer(x => x with { Cloud = CloudInstance.Germany })
            with
        { Consent = new ConsentFacts(IncludesAdminRights: true) };

        Assert.Contains(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Objections, finding => finding.Rule == rule);
    }

    [Theory, MemberData(nameof(EveryCell))]
    public void Every_feature_has_an_answer_in_every_cloud(CloudFeature feature, CloudInstance cloud)
    {
        var disputed = CloudFeatures.Of(feature, cloud) is Availability.Disputed;

        Assert.True(cloud is CloudInstance.UsGov || !disputed, "The sources contradict each other in US Government only (C-1).");
        Assert.True(cloud is not CloudInstance.Global || PolicyPack.Founding.Offers(feature, cloud), "The global cloud offers everything.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_sources_contradict_each_other_the_pack_decides(bool allowed)
    {
        var pack = PolicyPack.Founding with { UsGovMultiPartner = allowed, UsGovIndirectModel = allowed };

        Assert.Equal(
            [allowed, allowed, allowed],
            new[] { CloudFeature.MultiPartner, CloudFeature.MultiChannel, CloudFeature.IndirectModel }.Select(feature => pack.Offers(feature, CloudInstance.UsGov)));
    }

    // Same cloud, or not at all; in Germany what exists goes on, and nothing new begins.
    private static bool Allowed(CloudInstance seller, CloudInstance buyer, PolicyAction action) =>
        seller == buyer && (seller is not CloudInstance.Germany || !OfNewBusiness.Contains(action));
}
