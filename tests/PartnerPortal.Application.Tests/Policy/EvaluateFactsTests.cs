using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Policy;

/// <summary>What if: anybody asks about firms that are on no record, and leaves no trace.</summary>
public sealed class EvaluateFactsTests
{
    private static readonly PolicyQuery Order = new(PolicyAction.OrderPlace, Party(1, TenantKind.CspTransaction) with { Tier = Tier.DirectBill, Enrollment = EnrollmentStatus.Active }, Cast.Then)
    {
        Buyer = Party(2, TenantKind.Customer),
        Relation = true,
    };

    [Fact]
    public async Task Anybody_asks_the_active_pack_and_nothing_is_filed()
    {
        await using var portal = await TestPortal.Open();
        var cast = new Cast();
        await cast.Enter(portal);

        var answer = await portal.Run((EvaluateFacts useCase) => useCase.Handle(cast.Hyejin, Order, pack: null, default));

        Assert.False(answer.Refused(out _, out var decision));
        Assert.Equal((Outcome.Allow, PolicyPack.Founding.Version), (decision!.Outcome, decision.Pack.Version));
        Assert.Empty((await portal.Run((ListDecisions useCase) => useCase.Handle(cast.Nari, new(), default))).Rows);
    }

    [Fact]
    public async Task A_pack_that_is_none_is_refused_with_those_that_there_are()
    {
        await using var portal = await TestPortal.Open();

        var answer = await portal.Run((EvaluateFacts useCase) => useCase.Handle(new Cast().Hyejin, Order, "1999-01", default));

        Assert.True(answer.Refused(out var refusal, out _));
        Assert.Equal("policy.pack-unknown", refusal.Code);
        Assert.Contains("2023-10", refusal.Arguments[1], StringComparison.Ordinal);
    }

    private static PartyFacts Party(int number, TenantKind kind) =>
        new(new OrganizationId(new Guid(number, 0, 0, new byte[8])), new CompanyName($"Firm {number}"), new TenantId(new Guid(number, 1, 0, new byte[8])), kind);
}
