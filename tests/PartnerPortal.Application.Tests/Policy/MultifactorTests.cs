using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Policy;

public sealed class MultifactorTests
{
    [Fact]
    public async Task Whoever_signed_in_with_a_password_only_is_told_before_and_refused_when_acting()
    {
        await using var portal = await TestPortal.Open();
        var cast = new Cast();
        await cast.Enter(portal);
        var mina = cast.Mina with { HasMfa = false };

        var preview = await portal.Run((PreviewInvitation useCase) => useCase.Handle(mina, new("namsan.onmicrosoft.com"), default));
        Assert.False(preview.Refused(out _, out var details));
        Assert.Contains(details!.Decision.Objections, finding => finding.Rule == "R-018");

        var command = new InviteReseller.Command("jun@portal.example", "namsan.onmicrosoft.com", Language.Korean, "");
        Assert.Equal("R-018", (await portal.Run((InviteReseller useCase) => useCase.Handle(mina, command, default))).Refusal?.Rule);
        Assert.Null((await portal.Run((InviteReseller useCase) => useCase.Handle(cast.Mina, command, default))).Refusal);
    }

    [Fact]
    public async Task What_the_policy_refused_stands_in_the_log_with_its_decision()
    {
        await using var portal = await TestPortal.Open();
        var cast = new Cast();
        await cast.Enter(portal);

        var command = new InviteReseller.Command("jun@portal.example", "namsan.onmicrosoft.com", Language.Korean, "");
        await portal.Run((InviteReseller useCase) => useCase.Handle(cast.Mina with { HasMfa = false }, command, default));

        Assert.False((await portal.Run((ListActivity useCase) => useCase.Handle(cast.Mina, new(), default))).Refused(out _, out var page));
        var row = Assert.Single(page!.Rows);
        Assert.Equal(("policy_decision_blocked", "decision", "failed", "Mina Seo"), (row.Operation, row.Resource, row.Status, row.PerformedBy));
        Assert.Equal([new Change("Action", null, "partnership.invite"), new Change("Rule", null, "R-018")], row.Changes);
        Assert.Null((await portal.Run((ExplainDecision useCase) => useCase.Handle(cast.Mina, row.Subject, default))).Refusal);
    }
}
