using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class ClearanceTests
{
    public static MatrixTheoryData<PolicyAction, PolicyAction> EveryPair { get; } = new(Enum.GetValues<PolicyAction>(), Enum.GetValues<PolicyAction>());

    [Theory, MemberData(nameof(EveryPair))]
    public void A_clearance_serves_the_action_it_was_given_for(PolicyAction cleared, PolicyAction used)
    {
        var clearance = Cast.Cleared(Ask.Everything.Single(query => query.Action == cleared));

        if (cleared == used)
            Assert.Equal(used, clearance.For(used).Action);
        else
            Assert.Throws<InvalidOperationException>(() => clearance.For(used));
    }

    [Fact]
    public void A_clearance_for_one_pair_of_tenants_serves_no_other()
    {
        var clearance = Cast.Cleared(Ask.EndPartnership);

        Assert.NotNull(clearance.For(PolicyAction.PartnershipEnd, Cast.Hanbit.Tenant, Cast.Namsan.Tenant));
        Assert.Throws<InvalidOperationException>(() => clearance.For(PolicyAction.PartnershipEnd, Cast.Hanbit.Tenant, Cast.Mirae.Tenant));
        Assert.Throws<InvalidOperationException>(() => clearance.For(PolicyAction.PartnershipEnd, Cast.Saebyeok.Tenant, Cast.Namsan.Tenant));
    }

    [Fact]
    public void A_decision_that_blocks_issues_none_and_names_the_first_objection()
    {
        var id = Guid.Parse("00000000-0000-7000-8000-0000000000d1");
        var decision = PolicyEngine.Decide(id, Ask.Request.To(Cast.Namsan), PolicyPack.Founding);

        Assert.True(decision.Clear().Refused(out var refusal, out var clearance));

        Assert.Null(clearance);
        Assert.Equal((RefusalKind.Denied, "policy.r-056", "R-056", id), (refusal.Kind, refusal.Code, refusal.Rule, refusal.Decision));
        Assert.Equal(decision.Objections.First().Evidence.Select(fact => fact.Value), refusal.Arguments);
    }

    [Fact]
    public void A_warning_is_no_objection() => Assert.NotNull(Cast.Cleared(Ask.Order.By(Cast.Hanbit)));

    [Fact]
    public void Only_a_decision_issues_one()
    {
        Assert.Empty(typeof(Clearance).GetConstructors());
        Assert.Empty(typeof(Decision).GetConstructors());
    }

    [Fact]
    public void Nobody_accepts_an_invitation_with_the_clearance_for_another_provider()
    {
        var invitation = PartnershipInvitation.Send(Cast.Cleared(Ask.Invite), PartnershipInvitationId.New(Cast.Now), Cast.Link(), null, Cast.Now);
        var forAnother = Cast.Cleared(Ask.Authorise.By(Cast.Saebyeok));

        Assert.Throws<InvalidOperationException>(() => invitation.Accept(forAnother, PartnershipId.New(Cast.Now), false, Cast.Now));
        Assert.Equal(InvitationStatus.Sent, invitation.Status);
    }

    [Fact]
    public void Nobody_accepts_a_request_with_the_clearance_for_another_partner()
    {
        var request = RelationshipRequest.Send(Cast.Cleared(Ask.Request), RelationshipRequestId.New(Cast.Now), Cast.Link(), new(null, AdminRights: false), Cast.Now);
        var forAnother = Cast.Cleared(Ask.Accept.By(Cast.Namsan));

        Assert.Throws<InvalidOperationException>(() => request.Accept([new(forAnother, CustomerRelationshipId.New(Cast.Now), GrantAdminRights: false)], Cast.Now));
        Assert.Equal(RequestStatus.Sent, request.Status);
    }
}
