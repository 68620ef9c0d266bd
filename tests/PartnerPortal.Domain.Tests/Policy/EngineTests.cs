using PartnerPortal.Domain.Policy;
using PartnerPortal.Tests.Shared;

namespace PartnerPortal.Domain.Tests.Policy;

public sealed class EngineTests
{
    private const int Seed = 20261123;

    public static TheoryData<PolicyAction> Actions { get; } = [.. Enum.GetValues<PolicyAction>()];

    [Theory, MemberData(nameof(Actions))]
    public void An_ordinary_deal_is_cleared(PolicyAction action)
    {
        var query = Ask.Everything.Single(query => query.Action == action);

        var decision = PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding);

        Assert.Equal(Outcome.Allow, decision.Outcome);
        Assert.All(decision.Findings, finding => Assert.Equal(Outcome.Allow, finding.Outcome));
    }

    [Fact]
    public void The_bare_verdict_and_the_explained_one_agree_on_whatever_is_asked()
    {
        foreach (var query in RandomQueries.From(Seed).Take(20_000))
        {
            Assert.Equal(PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Outcome, PolicyEngine.Judge(query, PolicyPack.Founding));
        }
    }

    [Fact]
    public void The_random_questions_meet_every_rule_that_can_object()
    {
        var met = RandomQueries.From(Seed).Take(RandomQueries.Plenty)
            .SelectMany(query => PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Findings)
            .Select(finding => finding.Rule).ToHashSet();

        Assert.Equal(RuleCatalogue.Standard.Select(rule => rule.Id), RuleCatalogue.Standard.Select(rule => rule.Id).Where(met.Contains));
    }

    [Fact]
    public void The_same_question_gets_the_same_findings()
    {
        foreach (var query in RandomQueries.From(Seed).Take(500))
        {
            Assert.Equivalent(
                PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding).Findings,
                PolicyEngine.Decide(Guid.Empty, query with { }, PolicyPack.Founding).Findings);
        }
    }

    [Fact]
    public void The_bare_verdict_allocates_nothing()
    {
        var queries = RandomQueries.From(Seed).Take(2_000).ToArray();
        JudgeAll(queries); // Warm: whatever is made once is made now.

        // The runtime itself may do something meanwhile, but not in each of five rounds.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => AllocatedBy(queries)));
    }

    [Theory]
    [InlineData(PolicyAction.PartnershipAccept)]
    [InlineData(PolicyAction.PartnershipImport)]
    [InlineData(PolicyAction.RelationAccept)]
    [InlineData(PolicyAction.RelationImport)]
    [InlineData(PolicyAction.OrderPlace)]
    [InlineData(PolicyAction.SupportAssign)]
    [InlineData(PolicyAction.ExternalDeclare)]
    [InlineData(PolicyAction.ExternalSupport)]
    [InlineData(PolicyAction.ExternalPlan)]
    [InlineData(PolicyAction.PartnershipEnd)]
    [InlineData(PolicyAction.PartnershipRequestEnd)]
    [InlineData(PolicyAction.RelationRemove)]
    [InlineData(PolicyAction.RelationRequestEnd)]
    [InlineData(PolicyAction.PorSet)]
    [InlineData(PolicyAction.AgreementAttest)]
    [InlineData(PolicyAction.CustomerCreate)]
    [InlineData(PolicyAction.SubscriptionManage)]
    [InlineData(PolicyAction.SandboxRemove)]
    [InlineData(PolicyAction.GdapApprove)]
    [InlineData(PolicyAction.GdapAssign)]
    [InlineData(PolicyAction.GdapExtend)]
    [InlineData(PolicyAction.GdapEnd)]
    [InlineData(PolicyAction.DapGrant)]
    [InlineData(PolicyAction.DapKeep)]
    [InlineData(PolicyAction.DapRemove)]
    [InlineData(PolicyAction.AdminUse)]
    [InlineData(PolicyAction.TicketOpen)]
    [InlineData(PolicyAction.TransferCreate)]
    [InlineData(PolicyAction.TransferAccept)]
    [InlineData(PolicyAction.TransferCancel)]
    public void Nobody_accepts_imports_or_orders_unnamed(PolicyAction action)
    {
        var query = Ask.Everything.Single(query => query.Action == action).To(null);

        Assert.Throws<ArgumentException>(() => PolicyEngine.Judge(query, PolicyPack.Founding));
        Assert.Throws<ArgumentException>(() => PolicyEngine.Decide(Guid.Empty, query, PolicyPack.Founding));
    }

    [Fact]
    public void An_unnamed_recipient_is_asked_about_as_far_as_one_can()
    {
        var decision = PolicyEngine.Decide(Guid.Empty, Ask.Invite.To(null), PolicyPack.Founding);

        Assert.Equal(Outcome.Allow, decision.Outcome);
        Assert.NotEmpty(decision.Findings);
    }

    private static long AllocatedBy(PolicyQuery[] queries)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        JudgeAll(queries);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void JudgeAll(PolicyQuery[] queries)
    {
        foreach (var query in queries) PolicyEngine.Judge(query, PolicyPack.Founding);
    }
}
