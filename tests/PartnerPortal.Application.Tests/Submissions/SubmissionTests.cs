using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Submissions;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Submissions;

/// <summary>The same key and the same content: one effect, and one answer for a day.</summary>
public sealed class SubmissionTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    [Fact]
    public async Task Of_many_that_arrive_together_one_has_the_effect_and_all_have_its_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Invite("a"))));

        var ids = answers.Select(answer => answer.Refused(out var refusal, out var id) ? throw new InvalidOperationException(refusal.Code) : id).Distinct();
        Assert.Single(ids);
        Assert.Equal((1, 1, 1), await Written());
    }

    [Fact]
    public async Task A_refusal_is_repeated_too_with_all_that_it_said()
    {
        var first = await Invite("a", target: "namsan.onmicrosoft.com", actor: _cast.Elena);
        var again = await Invite("a", target: "namsan.onmicrosoft.com", actor: _cast.Elena);

        Assert.NotNull(first.Refusal?.Decision);
        Assert.Equal(AnswerJson.Write(first), AnswerJson.Write(again));
        await _portal.Run(async (PortalDbContext db) => Assert.Equal(1, await db.PolicyDecisions.CountAsync()));
    }

    [Fact]
    public async Task What_was_refused_before_anything_was_written_leaves_only_its_answer()
    {
        var first = await Invite("a", recipient: "nobody");
        var again = await Invite("a", recipient: "nobody");

        Assert.Equal(("partnership.recipient-invalid", "partnership.recipient-invalid"), (first.Refusal?.Code, again.Refusal?.Code));
        Assert.Equal((0, 0, 1), await Written());
    }

    [Fact]
    public async Task Other_content_under_the_same_key_is_refused()
    {
        await Invite("a");

        var other = await Invite("a", recipient: "other@portal.example");

        Assert.Equal((RefusalKind.Invalid, "portal.key-reused"), (other.Refusal?.Kind, other.Refusal?.Code));
        Assert.Equal((1, 1, 1), await Written());
    }

    [Fact]
    public async Task A_key_says_nothing_to_another_person_or_organisation()
    {
        await Invite("a");
        await Invite("a", actor: _cast.Mina with { Organization = _cast.Dongbaek.Organization, Tenant = _cast.Dongbaek.Tenant });
        await Invite("a", actor: _cast.Elena);

        Assert.Equal(3, (await Written()).Answers);
    }

    [Fact]
    public async Task After_a_day_a_key_is_new_again()
    {
        await Invite("a");
        _portal.Clock.Now += TimeSpan.FromHours(24);

        await Invite("a");

        Assert.Equal((2, 2, 1), await Written());
    }

    [Fact]
    public async Task What_nobody_may_ask_for_again_is_cleared_away()
    {
        await Invite("a");
        _portal.Clock.Now += TimeSpan.FromHours(23);
        await Invite("b");
        Assert.Equal(0, await _portal.Run((ForgetSubmissions job) => job.Handle(default)));
        _portal.Clock.Now += TimeSpan.FromHours(1);

        Assert.Equal(1, await _portal.Run((ForgetSubmissions job) => job.Handle(default)));
        Assert.Equal((2, 2, 1), await Written());
    }

    [Fact]
    public async Task A_use_case_that_commits_something_else_than_it_answers_is_found_out()
    {
        var submission = Submission.Of(_cast.Mina, "a", "content");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _portal.UseCases.For(submission).Run(async (PortalDbContext db) =>
        {
            await db.Commit(_cast.Mina, default);
            return (Result<string>)"more than the commit knew";
        }));
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    private Task<Result<PartnershipInvitationId>> Invite(string key, string recipient = "jun@portal.example", string? target = null, Actor? actor = null)
    {
        var command = new InviteReseller.Command(recipient, target, Language.Korean, "");
        var submission = Submission.Of(actor ?? _cast.Mina, key, command.ToString());
        return _portal.UseCases.For(submission).Run((InviteReseller useCase) => useCase.Handle(actor ?? _cast.Mina, command, default));
    }

    private Task<(int Invitations, int Mails, int Answers)> Written() => _portal.Run(async (PortalDbContext db) =>
        (await db.PartnershipInvitations.CountAsync(), await db.OutboxMessages.CountAsync(), await db.AnsweredSubmissions.CountAsync()));
}
