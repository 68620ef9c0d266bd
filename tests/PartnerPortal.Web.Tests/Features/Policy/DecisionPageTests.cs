using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.WhatIf;
using PartnerPortal.Web.Features.Policy;

namespace PartnerPortal.Web.Tests.Features.Policy;

public sealed class DecisionPageTests : PortalComponentTest
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task A_refused_attempt_can_be_opened_with_its_rule_and_what_would_help(string language)
    {
        Speak(language);
        var decision = await Refused();

        var page = Open<DecisionPage>(Cast.Mina, $"/decisions/{decision}", parameters => parameters.Add(p => p.Id, decision));

        var panel = page.WaitForElement("[data-decision=stop]");
        Assert.Contains("R-025", panel.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.QuerySelectorAll(".remedies li"));
    }

    [Fact]
    public async Task Another_organisations_decision_is_as_unknown_as_one_that_never_was()
    {
        var foreign = await Refused();
        var never = Guid.NewGuid();

        string Said(Guid id)
        {
            var page = Open<DecisionPage>(Cast.Elena, $"/decisions/{id}", parameters => parameters.Add(p => p.Id, id));
            return page.WaitForElement("[data-refused='policy.decision-unknown']").TextContent;
        }

        Assert.Equal(Said(never), Said(foreign));
    }

    [Fact]
    public async Task The_list_tells_what_was_refused_and_filters_by_verdict()
    {
        await Refused();

        var page = Open<DecisionsPage>(Cast.Mina, "/decisions?outcome=Block");

        page.WaitForElement($"tr[data-state={Outcome.Block}]");
        Open<DecisionsPage>(Cast.Mina, "/decisions?outcome=Warn").WaitForElement(".empty-state");
    }

    [Fact]
    public async Task The_file_holds_what_the_filters_found_and_is_offered_to_whoever_may_take_it_out()
    {
        var page = Open<DecisionsPage>(Cast.Mina, "/decisions?q=R-025&outcome=Block&action=PartnershipInvite&period=year");
        Assert.Equal("/decisions/export.csv?q=R-025&outcome=Block&action=PartnershipInvite&from=2025-11-23", page.WaitForElement("[data-act=export]").GetAttribute("href"));

        var seller = await Join("minho", "Minho Jang", Cast.Hanbit, Roles.SalesAgent);
        var other = Open<DecisionsPage>(seller, "/decisions");
        other.WaitForElement("[data-act=what-if]");
        Assert.Empty(other.FindAll("[data-act=export]"));
    }

    [Theory]
    [InlineData(PolicyAction.RelationRequest, false, true)]
    [InlineData(PolicyAction.OrderPlace, false, true)]
    [InlineData(PolicyAction.OrderPlace, true, false)]
    [InlineData(PolicyAction.RelationAccept, false, false)]
    public void Only_the_two_sides_of_a_relationship_read_whether_the_customer_agreement_was_accepted(PolicyAction action, bool related, bool alike)
    {
        var facts = Services.GetRequiredService<DecisionFacts>();
        var query = PlainQuestion.About(action, Portal.Clock.Now) with { Relation = related };

        Assert.Equal(alike, facts.Of(query with { CustomerAgreement = true }).SequenceEqual(facts.Of(query with { CustomerAgreement = false })));
    }

    private async Task<Guid> Refused()
    {
        var stranger = Cast.Partner("Sakura Systems", "사쿠라", $"sakura-{Guid.NewGuid():N}", Tier.IndirectReseller, country: "JP");
        await Portal.Run(async (PartnerPortal.Application.Persistence.PortalDbContext db) =>
        {
            db.Add(Cast.Organizations[^1]);
            db.Add(Cast.Tenants[^1]);
            await db.Commit(null, default);
        });
        var command = new InviteReseller.Command("sales@sakura.example", stranger.Tenant.ToString(), Language.English, "");
        var refusal = (await Portal.Run((InviteReseller useCase) => useCase.Handle(Cast.Mina, command, default))).Refusal;
        return refusal!.Decision!.Value;
    }
}
