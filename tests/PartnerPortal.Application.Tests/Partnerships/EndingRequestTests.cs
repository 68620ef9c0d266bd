using PartnerPortal.Application.Access;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Partnerships.Ending;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Tests.Partnerships;

/// <summary>A reseller asks for the end of a partnership: the notice runs, is taken back, acknowledged, or runs out (W-03 b).</summary>
public sealed class EndingRequestTests : EndingStory
{
    [Fact]
    public async Task The_end_comes_by_itself_when_the_notice_runs_out_and_not_before()
    {
        var endsAt = Granted(await AskToEnd()).EndsAt;

        Assert.Equal(Portal.Clock.Now + TimeSpan.FromDays(30), endsAt);
        Assert.Equal(0, await LetTimePass(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1)));
        Assert.Equal(PartnershipStatus.EndingRequested, (await Stored()).Status);

        Assert.Equal(1, await LetTimePass(TimeSpan.FromSeconds(1)));
        Assert.Equal((PartnershipStatus.Ended, null, "Another provider"), ((await Stored()).Status, (await Stored()).EndedBy, (await Stored()).EndReason));
        Assert.Equal(0, await LetTimePass(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task A_preview_says_until_when_it_would_go_on_and_keeps_nothing()
    {
        var preview = Granted(await Portal.Run((PreviewEndingRequest useCase) => useCase.Handle(Cast.Jun, Partnership, default)));

        Assert.Equal((Portal.Clock.Now + TimeSpan.FromDays(30), "Hanbit Distribution"), (preview.EndsAt, preview.Provider.Legal));
        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
    }

    [Fact]
    public async Task Both_sides_see_the_countdown()
    {
        var endsAt = Granted(await AskToEnd()).EndsAt;

        foreach (var actor in new[] { Cast.Mina, Cast.Jun })
            Assert.Contains(await Rows(actor), row => row.Id == Partnership && row.EndsAt == endsAt && row.EndReason == "Another provider");
    }

    [Fact]
    public async Task What_is_taken_back_never_ends()
    {
        Granted(await AskToEnd());

        Granted(await TakeBack());

        Assert.Equal(0, await LetTimePass(TimeSpan.FromDays(40)));
        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
        Assert.Equal("partnership.move-not-open", Refused(await TakeBack()).Code);
    }

    [Fact]
    public async Task The_provider_acknowledges_and_it_ends_at_once()
    {
        Granted(await AskToEnd());

        Assert.Equal("partnership.not-your-move", Refused(await Acknowledge(Cast.Jun)).Code);
        Granted(await Acknowledge());

        Assert.Equal((PartnershipStatus.Ended, Cast.Hanbit.Organization), ((await Stored()).Status, (await Stored()).EndedBy));
    }

    [Fact]
    public async Task Each_step_is_told_to_the_other_side()
    {
        Granted(await AskToEnd());
        Granted(await TakeBack());
        Granted(await AskToEnd());
        await LetTimePass(TimeSpan.FromDays(31));
        while (await Portal.Run((SendOutbox job) => job.Handle(default)) > 0)
        {
        }

        var told = Portal.Post.Mails.Select(mail => (mail.Subject, mail.Recipient)).Where(mail => mail.Subject.StartsWith("PartnershipEnd", StringComparison.Ordinal));
        Assert.Equal(
            [
                (nameof(MailKind.PartnershipEnded), "jun@portal.example"), (nameof(MailKind.PartnershipEnded), "mina@portal.example"),
                (nameof(MailKind.PartnershipEndingRequested), "mina@portal.example"), (nameof(MailKind.PartnershipEndingRequested), "mina@portal.example"),
                (nameof(MailKind.PartnershipEndingTakenBack), "mina@portal.example"),
            ],
            told.Order());
    }

    [Fact]
    public async Task A_request_takes_the_declaration_the_role_and_the_right_side()
    {
        Assert.Equal("policy.r-034", Refused(await AskToEnd(declared: false)).Code);
        Assert.Equal("partnership.not-your-move", Refused(await AskToEnd(Cast.Mina)).Code);
        Assert.Equal("partnership.unknown", Refused(await AskToEnd(Cast.Elena)).Code);
        Assert.Equal("access.lacks-permission", Refused(await AskToEnd(Cast.Jun with { Roles = Roles.SalesAgent })).Code);
        Assert.Equal(PartnershipStatus.Active, (await Stored()).Status);
    }

    [Fact]
    public async Task The_reseller_takes_back_or_the_provider_ends_and_the_later_one_is_told_so()
    {
        Granted(await AskToEnd());

        var results = await Task.WhenAll(TakeBack(), Acknowledge());

        Assert.Single(results, result => result.Refusal is null);
        Assert.Equal("partnership.move-not-open", results.Single(result => result.Refusal is not null).Refusal!.Code);
    }

    private async Task<IReadOnlyList<ListPartnerships.Row>> Rows(Actor actor) =>
        Granted(await Portal.Run((ListPartnerships useCase) => useCase.Handle(actor, default)));
}
