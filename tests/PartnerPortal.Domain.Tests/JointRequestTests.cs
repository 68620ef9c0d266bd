using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests;

/// <summary>A reseller and its provider by one link: both, or neither.</summary>
public sealed class JointRequestTests
{
    private static readonly (PolicyQuery Reseller, PolicyQuery Provider) Accepted = Ask.Jointly(Ask.Accept);

    [Fact]
    public void One_acceptance_connects_both_and_says_so_for_each()
    {
        var request = Joint();

        var opened = Opened(request, Accepted.Reseller, Accepted.Provider);

        Assert.Equal([Cast.Namsan.Tenant, Cast.Hanbit.Tenant], opened.Select(relationship => relationship.PartnerTenant));
        Assert.All(opened, relationship => Assert.Equal("relationship_accepted", Assert.Single(relationship.Events).Operation));
        Assert.Equal(RequestStatus.Accepted, request.Status);
    }

    [Fact]
    public void Nobody_accepts_one_of_the_two()
    {
        var request = Joint();

        Assert.Throws<InvalidOperationException>(() => request.Accept([Consent(Accepted.Reseller)], Cast.Now));
        Assert.Throws<InvalidOperationException>(() => request.Accept([Consent(Accepted.Reseller), Consent(Accepted.Reseller)], Cast.Now));
        Assert.Equal(RequestStatus.Sent, request.Status);
    }

    [Fact]
    public void Who_is_connected_already_stays_as_it_is()
    {
        var opened = Opened(Joint(), Accepted.Reseller with { Relation = true }, Accepted.Provider);

        Assert.Equal(Cast.Hanbit.Tenant, Assert.Single(opened).PartnerTenant);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Admin_rights_are_granted_to_each_by_itself(bool forReseller, bool forProvider)
    {
        Joint(adminRights: true).Accept([Consent(Accepted.Reseller, forReseller), Consent(Accepted.Provider, forProvider)], Cast.Now).Refused(out _, out var opened);

        Assert.Equal([forReseller, forProvider], opened!.Select(relationship => relationship.HasAdminRights));
    }

    [Fact]
    public void One_refused_half_refuses_both()
    {
        var (reseller, provider) = (Decide(Accepted.Reseller), Decide(Accepted.Provider with { CustomerAgreement = false }));

        Assert.True(Decision.ClearAll([reseller, provider]).Refused(out var refusal, out _));
        Assert.Equal(("R-045", provider.Id), (refusal.Rule, refusal.Decision));
        Assert.False(Decision.ClearAll([reseller, Decide(Accepted.Provider)]).Refused(out _, out var clearances));
        Assert.Equal([Cast.Namsan.Tenant, Cast.Hanbit.Tenant], clearances!.Select(clearance => clearance.For(PolicyAction.RelationAccept).Seller.Tenant));
    }

    private static Decision Decide(PolicyQuery query) => PolicyEngine.Decide(Guid.NewGuid(), query, PolicyPack.Founding);

    private static IReadOnlyList<CustomerRelationship> Opened(RelationshipRequest request, PolicyQuery reseller, PolicyQuery provider)
    {
        Assert.False(request.Accept([Consent(reseller), Consent(provider)], Cast.Now).Refused(out _, out var opened));
        return opened!;
    }

    private static PartnerConsent Consent(PolicyQuery query, bool adminRights = false) => new(Cast.Cleared(query), CustomerRelationshipId.New(Cast.Now), adminRights);

    private static RelationshipRequest Joint(bool adminRights = false)
    {
        var (reseller, provider) = Ask.Jointly(Ask.Request);
        return RelationshipRequest.Send(
            Cast.Cleared(reseller), RelationshipRequestId.New(Cast.Now), Cast.Link(),
            new(Cast.Areum.Tenant, adminRights, JointProvider.Of(Cast.Cleared(provider), adminRights)), Cast.Now);
    }
}
