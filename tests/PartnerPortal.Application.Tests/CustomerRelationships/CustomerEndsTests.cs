using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.CustomerRelationships.Ending;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Tests.CustomerRelationships;

/// <summary>A customer cuts admin rights at once, and asks for the end of the relationship (W-17).</summary>
public sealed class CustomerEndsTests : RelationshipEndingStory
{
    [Fact]
    public async Task A_mail_says_the_reason_of_its_own_request_and_of_no_later_one()
    {
        Granted(await Portal.Run((RequestRelationshipEnd useCase) => useCase.Handle(Cast.Hyejin, new(Relationship, "The first words"), default)));
        Assert.Contains("The first words", await Body(), StringComparison.Ordinal);
        Granted(await TakeBack());
        Portal.Clock.Now += TimeSpan.FromMinutes(1);

        Granted(await Portal.Run((RequestRelationshipEnd useCase) => useCase.Handle(Cast.Hyejin, new(Relationship, "The later words"), default)));

        Assert.Equal(2, (await Mails()).Count);
        Assert.DoesNotContain("The later words", await Body(), StringComparison.Ordinal);

        async Task<string?> Body() => (await Mails())[^1].Body;

        async Task<List<ListMail.Row>> Mails() =>
            [.. (await Portal.Run((ListMail useCase) => useCase.Handle(Cast.Elena, default))).Where(mail => mail.Kind is MailKind.EndRequested)];
    }

    [Fact]
    public async Task Admin_rights_are_cut_at_once_and_nothing_else_changes()
    {
        await Sell();
        var before = await SubscriptionRows();

        Granted(await Cut());

        Assert.Equal((RelationshipStatus.Active, false), ((await Stored()).Status, (await Stored()).HasAdminRights));
        Assert.Equal(before, await SubscriptionRows());
        Assert.Equal("relationship.no-admin-rights", Refused(await Cut()).Code);
        await Portal.Run((SendOutbox job) => job.Handle(default));
        Assert.Contains(Portal.Post.Mails, mail => mail is { Subject: nameof(MailKind.AdminAccessCut), Recipient: "elena@portal.example" });
    }

    [Fact]
    public async Task Cutting_admin_rights_is_filed_once()
    {
        Granted(await Cut());
        Refused(await Cut());

        var decision = await Portal.Run((PortalDbContext db) => db.PolicyDecisions.SingleAsync(d => d.Action == PolicyAction.DapRemove));
        Assert.Equal((Outcome.Allow, "Dongbaek Cloud"), (decision.Outcome, decision.Addressee));
        Assert.Equal(["R-123"], decision.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Only_the_customers_Global_admin_cuts()
    {
        Assert.Equal("access.lacks-permission", Refused(await Cut(Cast.Hyejin with { Roles = Roles.BillingAdmin })).Code);
        Assert.Equal("relationship.unknown", Refused(await Cut(Cast.Elena)).Code);
    }

    [Fact]
    public async Task The_end_comes_by_itself_after_ten_business_days_when_nothing_is_in_the_way()
    {
        var deadline = Granted(await AskToEnd()).Deadline;

        Assert.Equal(Portal.Clock.Now.AddDays(14), deadline);
        Assert.Equal(0, await LetTimePass(deadline.AddSeconds(-1)));
        Assert.Equal(1, await LetTimePass(deadline));
        Assert.Equal((RelationshipStatus.Removed, null, "Another partner"), ((await Stored()).Status, (await Stored()).RemovedBy, (await Stored()).RemovalReason));
    }

    [Fact]
    public async Task What_is_blocked_goes_to_the_operator_and_ends_as_soon_as_it_is_cleared()
    {
        var id = await Sell();
        var deadline = Granted(await AskToEnd()).Deadline;

        Assert.Equal(1, await LetTimePass(deadline));
        var row = Assert.Single(await Queue());
        Assert.Equal((1, "Another partner"), (row.Blockers[BlockerKind.Subscription], row.Reason));
        Assert.Equal(0, await LetTimePass(deadline.AddMinutes(1)));

        Granted(await Stop(id));
        Assert.Equal(1, await LetTimePass(deadline.AddMinutes(2)));
        Assert.Equal(RelationshipStatus.Removed, (await Stored()).Status);
        Assert.Empty(await Queue());
    }

    [Fact]
    public async Task The_partner_answers_with_a_day_and_the_customer_reads_it()
    {
        Granted(await AskToEnd());
        var day = DateOnly.FromDateTime(Portal.Clock.Now.UtcDateTime).AddDays(5);

        Granted(await Portal.Run((AnswerEndRequest useCase) => useCase.Handle(Cast.Elena, new(Relationship, "By Friday", day), default)));

        var shown = Granted(await Portal.Run((ShowPartner useCase) => useCase.Handle(Cast.Hyejin, Relationship, default)));
        Assert.Equal(("By Friday", day), (shown.EndRequest!.AnswerWords, shown.EndRequest.ClearedBy));
        Assert.Equal("relationship.answer-empty", Refused(await Portal.Run((AnswerEndRequest useCase) => useCase.Handle(Cast.Elena, new(Relationship, " "), default))).Code);
    }

    [Fact]
    public async Task The_customer_takes_its_request_back_and_nobody_else_does()
    {
        Granted(await AskToEnd());

        Assert.Equal("relationship.not-your-move", Refused(await TakeBack(Cast.Elena)).Code);
        Granted(await TakeBack());

        Assert.Equal(RelationshipStatus.Active, (await Stored()).Status);
        Assert.Equal(0, await LetTimePass(Portal.Clock.Now.AddDays(40)));
    }

    [Fact]
    public async Task The_queue_is_the_operators() =>
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ListEndRequests useCase) => useCase.Handle(Cast.Elena, default))).Code);
}
