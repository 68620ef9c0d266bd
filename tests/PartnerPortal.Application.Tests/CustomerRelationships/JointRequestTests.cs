using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.CustomerRelationships;
using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.CustomerRelationships.Together;
using PartnerPortal.Application.Home;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A reseller and its provider win a customer together: both, or neither.</summary>
public sealed class JointRequestTests : JointStory
{
    [Fact]
    public async Task A_partner_names_those_with_whom_it_works()
    {
        var besideNamsan = Granted(await Portal.Run((ListCompanions useCase) => useCase.Handle(Cast.Jun, default)));
        var besideHanbit = Granted(await Portal.Run((ListCompanions useCase) => useCase.Handle(Cast.Mina, default)));

        Assert.Equal((Cast.Hanbit.Tenant, true), (Assert.Single(besideNamsan).Tenant, besideNamsan[0].IsProvider));
        Assert.Equal((Cast.Namsan.Tenant, false), (Assert.Single(besideHanbit).Tenant, besideHanbit[0].IsProvider));
    }

    [Fact]
    public async Task One_acceptance_connects_the_reseller_and_its_provider_with_the_agreement()
    {
        Granted(await Accept(Cast.Hyejin, await AskedTogether()));

        await PartnersAre(Cast.Mirae.Tenant, Cast.Namsan.Tenant, Cast.Hanbit.Tenant);
        Assert.Equal(1, await Count<CustomerAgreement>());
    }

    [Fact]
    public async Task One_mail_goes_to_the_customer_and_the_provider_is_told_when_it_is_sent_and_when_it_is_accepted()
    {
        var token = await AskedTogether();
        Assert.Equal(["JointRequest"], await MailTo("somebody@customer.example"));
        Assert.Equal(["PartnershipAccepted", "JointRequestSent"], await MailTo(Cast.Mina.Email));
        Assert.DoesNotContain(token, Portal.Post.Mails.Last(mail => mail.Recipient == Cast.Mina.Email).Body, StringComparison.Ordinal);

        Later();
        Granted(await Accept(Cast.Hyejin, token));
        Assert.Equal("RelationshipAccepted", (await MailTo(Cast.Mina.Email))[^1]);
        Assert.Equal(["RelationshipAccepted"], await MailTo(Cast.Jun.Email));
    }

    [Fact]
    public async Task The_customer_sees_both_and_what_the_rules_say_of_each()
    {
        var token = await AskedTogether(adminRights: true);

        var review = await Review(Cast.Hyejin, token);
        var read = Granted(await Portal.Run((ReadRequest useCase) => useCase.Handle(null, token, default)));

        Assert.Equal(("Namsan IT", "Hanbit Distribution"), (review.Partner.Name.Legal, review.Provider!.Partner.Name.Legal));
        Assert.Equal((Tier.IndirectReseller, Tier.IndirectProvider), (review.Decision.Query.Seller.Tier, review.Provider.Decision.Query.Seller.Tier));
        Assert.Contains(review.Decision.Findings, finding => finding.Rule == "R-032");
        Assert.Contains(review.Provider.Decision.Findings, finding => finding.Rule == "R-038");
        Assert.True(review is { AsksForAdminRights: true, Provider.AsksForAdminRights: true, IsBlocked: false });
        Assert.Equal(Cast.Hanbit.Tenant, read.Provider!.Tenant);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Admin_rights_are_granted_to_each_by_its_own_box(bool toReseller, bool toProvider)
    {
        Granted(await Accept(Cast.Hyejin, await AskedTogether(adminRights: true), Agreed with { GrantAdminRights = toReseller, GrantProviderAdminRights = toProvider }));

        var partners = Granted(await Portal.Run((ShowWhoDoesWhat useCase) => useCase.Handle(Cast.Hyejin, default))).Partners;
        Assert.Equal(toReseller, partners.Single(partner => partner.Card.Tenant == Cast.Namsan.Tenant).AdminSince is not null);
        Assert.Equal(toProvider, partners.Single(partner => partner.Card.Tenant == Cast.Hanbit.Tenant).AdminSince is not null);
    }

    [Fact]
    public async Task A_half_that_is_connected_already_stays_as_it_is_and_is_said_so()
    {
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));
        var token = await AskedTogether();

        var review = await Review(Cast.Hyejin, token);
        Granted(await Accept(Cast.Hyejin, token));

        Assert.Contains(review.Provider!.Decision.Findings, finding => finding.Rule == "R-054");
        Assert.False(review.IsStanding);
        await PartnersAre(Cast.Mirae.Tenant, Cast.Hanbit.Tenant, Cast.Namsan.Tenant);
    }

    [Fact]
    public async Task The_reseller_does_not_learn_that_its_provider_has_the_customer_already()
    {
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant));

        var preview = Granted(await Portal.Run((PreviewRequest useCase) => useCase.Handle(
            Cast.Jun, new PreviewRequest.Query(Mirae, AsksForAdminRights: false) { With = new(Cast.Hanbit.Tenant) }, default)));

        Assert.DoesNotContain(preview.Provider!.Findings, finding => finding.Rule == "R-054");
    }

    [Fact]
    public async Task Nor_does_it_from_a_blocked_request_that_is_judged_again_by_todays_facts()
    {
        Granted(await Add(Cast.Hyejin, Cast.Hanbit.Tenant, Agreed with { GrantAdminRights = true }));
        var command = new RequestRelationship.Command("somebody@customer.example", Mirae, false, Language.English, "Hello", Text: "Call me.") { With = new(Cast.Hanbit.Tenant) };
        Assert.Equal("R-030", Refused(await Portal.Run((RequestRelationship useCase) => useCase.Handle(Cast.Jun, command, default))).Rule);

        var decisions = await Portal.Run((PortalDbContext db) => db.PolicyDecisions.AsNoTracking().OrderByDescending(d => d.Id).ToListAsync());
        var id = decisions.First(decision => decision is { Action: PolicyAction.RelationRequest } && decision.Query().Seller.Tenant == Cast.Hanbit.Tenant && decision.Organization == Cast.Namsan.Organization).Id;
        var filed = Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Jun, id, default)));
        var anew = Granted(await Portal.Run((ReplayDecision useCase) => useCase.Handle(Cast.Jun, id, new(TodaysFacts: true), default)));

        Assert.All([filed.Query, anew.Decision.Query], told => Assert.True(told is { Relation: false, AdminRights: false, OtherPartnersOfBuyer: 0, ResellersOfSeller: 0 }));
        Assert.DoesNotContain(anew.Decision.Findings, finding => finding.Rule == "R-054");
        Assert.True(anew.IsSame);
    }

    [Fact]
    public async Task The_reseller_does_not_learn_that_the_customer_declined_its_provider()
    {
        Granted(await Decline(Cast.Hyejin, await Asked(Cast.Mina, Mirae)));

        var token = await AskedTogether();

        Assert.Equal("R-059", Refused(await Ask(Cast.Mina, Mirae)).Rule);
        Granted(await Accept(Cast.Hyejin, token));
        await PartnersAre(Cast.Mirae.Tenant, Cast.Namsan.Tenant, Cast.Hanbit.Tenant);
    }

    [Fact]
    public async Task Declining_covers_both_and_the_reason_stays_with_who_asked()
    {
        var token = await AskedTogether();
        Later();
        Granted(await Decline(Cast.Hyejin, token, "Not now"));

        Assert.Equal("JointRequestDeclined", (await MailTo(Cast.Mina.Email))[^1]);
        Assert.Equal(["RelationshipDeclined"], await MailTo(Cast.Jun.Email));
        Assert.Equal("Not now", Assert.Single(await Requests(Cast.Jun)).DeclineReason);
        Assert.Null(Assert.Single(await Requests(Cast.Mina)).DeclineReason);
        Assert.Equal("R-059", Refused(await AskTogether(Cast.Jun, new(Cast.Hanbit.Tenant))).Rule);
        Assert.Equal("R-059", Refused(await Ask(Cast.Mina, Mirae)).Rule);
    }

    [Fact]
    public async Task Without_a_provider_that_it_works_with_a_reseller_asks_alone()
    {
        Assert.Equal("R-032", Refused(await AskTogether(Cast.Jun, new(Cast.Dongbaek.Tenant))).Rule);
        Assert.Equal("R-032", Refused(await AskTogether(Cast.Elena, new(Cast.Hanbit.Tenant))).Rule);

        Assert.Equal(0, await Count<RelationshipRequest>());
        Assert.Equal(["R-032"], (await Requests(Cast.Jun)).Select(row => row.Rule));
    }

    [Fact]
    public async Task A_partnership_that_ended_meanwhile_refuses_both()
    {
        var token = await AskedTogether();
        await EndPartnership();

        var refusal = Refused(await Accept(Cast.Hyejin, token));

        Assert.Equal("R-032", refusal.Rule);
        Assert.Contains(await Explained(refusal.Decision), finding => finding is { Rule: "R-032", Outcome: Outcome.Block });
        await PartnersAre(Cast.Mirae.Tenant);
        Assert.Equal(0, await Count<CustomerAgreement>());
    }

    [Fact]
    public async Task A_provider_that_was_suspended_meanwhile_refuses_both_and_every_half_says_its_own()
    {
        var token = await AskedTogether();
        await Move(Cast.Hanbit, EnrollmentMove.Suspend);

        var review = await Review(Cast.Hyejin, token);

        Assert.Contains(review.Decision.Findings, finding => finding is { Rule: "R-039", Outcome: Outcome.Warn });
        Assert.Contains(review.Provider!.Decision.Objections, finding => finding.Rule == "R-001");
        Assert.Equal("R-001", Refused(await Accept(Cast.Hyejin, token)).Rule);
        Assert.Equal("R-001", Refused(await AskTogether(Cast.Jun, new(Cast.Hanbit.Tenant), target: null)).Rule);
        await PartnersAre(Cast.Mirae.Tenant);
    }

    [Fact]
    public async Task A_reseller_that_was_suspended_meanwhile_refuses_both()
    {
        var token = await AskedTogether();
        await Move(Cast.Namsan, EnrollmentMove.Suspend);

        Assert.Equal("R-001", Refused(await Accept(Cast.Hyejin, token)).Rule);
        await PartnersAre(Cast.Mirae.Tenant);
    }

    [Fact]
    public async Task Of_40_acceptances_at_once_exactly_one_wins_both()
    {
        var token = await AskedTogether();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => Accept(Cast.Hyejin, token))));

        Assert.Single(results, result => result.Refusal is null);
        await PartnersAre(Cast.Mirae.Tenant, Cast.Namsan.Tenant, Cast.Hanbit.Tenant);
    }

    [Fact]
    public async Task The_provider_sees_the_request_and_can_neither_answer_nor_manage_it()
    {
        var token = await AskedTogether();

        var row = Assert.Single(await Requests(Cast.Mina));
        var id = Domain.Kernel.RelationshipRequestId.From(row.Id);

        Assert.Equal((ListRequests.Part.ComesAlong, "Namsan IT"), (row.Part, row.Together!.Legal));
        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((CopyRequestLink useCase) => useCase.Handle(Cast.Mina, id, default))).Code);
        Assert.Equal("relationship.request-unknown", Refused(await Portal.Run((WithdrawRequest useCase) => useCase.Handle(Cast.Mina, id, default))).Code);
        Assert.Equal("relationship.wrong-tenant", Refused(await Decline(Cast.Mina, token)).Code);
        Assert.DoesNotContain((await Portal.Run((ShowHome useCase) => useCase.Handle(Cast.Mina, default))).Tasks, task => task.Kind is SumUpHome.TaskKind.AnswerRequest);
    }

    [Fact]
    public async Task The_reseller_takes_the_request_back_for_both_and_an_old_one_ends_for_both()
    {
        var token = await AskedTogether();
        var id = Domain.Kernel.RelationshipRequestId.From(Assert.Single(await Requests(Cast.Jun)).Id);
        Granted(await Portal.Run((WithdrawRequest useCase) => useCase.Handle(Cast.Jun, id, default)));
        Assert.Equal("relationship.request-move-not-open", Refused(await Accept(Cast.Hyejin, token)).Code);

        var another = await AskedTogether();
        Portal.Clock.Now += TimeSpan.FromDays(31);
        Assert.Equal("R-031", Refused(await Accept(Cast.Hyejin, another)).Rule);
        await Portal.Run((ExpireRequests job) => job.Handle(default));

        await PartnersAre(Cast.Mirae.Tenant);
        Assert.Equal([RequestStatus.Expired, RequestStatus.Withdrawn], (await Requests(Cast.Mina)).Select(row => row.Status));
    }

    [Fact]
    public async Task Whose_provider_is_connected_later_may_ask_again_together()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Jun, Mirae)));

        Granted(await Accept(Cast.Hyejin, await AskedTogether()));

        await PartnersAre(Cast.Mirae.Tenant, Cast.Namsan.Tenant, Cast.Hanbit.Tenant);
        Assert.Equal("relationship.already-connected", Refused(await Accept(Cast.Hyejin, await AskedTogether())).Code);
    }

    private async Task<IReadOnlyList<Finding>> Explained(Guid? decision) =>
        Granted(await Portal.Run((ExplainDecision useCase) => useCase.Handle(Cast.Hyejin, decision!.Value, default))).Findings;
}
