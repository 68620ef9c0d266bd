using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Partnerships;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Tests.Partnerships;

public sealed class PartnershipJourneyTests : IAsyncLifetime
{
    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_invited_reseller_that_authorises_becomes_a_partner_of_the_provider()
    {
        var token = await Invited();

        var result = await Accept(token);

        Assert.Null(result.Refusal);
        var rows = await List();
        Assert.Equal(PartnershipStatus.Active, Assert.Single(rows).Status);
    }

    [Fact]
    public async Task The_invitation_goes_out_by_mail_with_a_link_that_the_store_does_not_hold()
    {
        var token = await Invited();

        await _portal.Run((SendOutbox job) => job.Handle(default));

        Assert.Contains(token, Assert.Single(_portal.Post.Mails).Body, StringComparison.Ordinal);
        var stolen = await _portal.Stolen();
        Assert.Contains("jun@namsan.example", stolen, StringComparison.Ordinal);
        Assert.DoesNotContain(token, stolen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answered_link_is_not_answered_again()
    {
        var token = await Invited();
        await Accept(token);

        Assert.Equal("partnership.invitation-move-not-open", (await Accept(token)).Refusal?.Code);
    }

    [Fact]
    public async Task A_link_that_was_made_up_is_unknown_and_so_is_one_that_was_withdrawn()
    {
        var token = await Invited();
        var id = (await _portal.Run((ListInvitations useCase) => useCase.Handle(_cast.Mina, default))).Refused(out _, out var rows) ? default : rows!.Single().Id;
        await _portal.Run((WithdrawInvitation useCase) => useCase.Handle(_cast.Mina, PartnershipInvitationId.From(id), default));

        var guesses = Enumerable.Range(0, 100).Select(n => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(n))).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        var answers = new List<string?>();
        foreach (var guess in guesses.Append(token))
            answers.Add((await _portal.Run((ReadInvitation useCase) => useCase.Handle(null, guess, default))).Refusal?.Code);

        Assert.All(answers, code => Assert.Equal("partnership.invitation-unknown", code));
    }

    [Fact]
    public async Task A_mail_that_no_server_takes_stays_owed_and_is_tried_again_later()
    {
        await Invited();
        _portal.Post.IsOutOfOrder = true;
        Assert.Equal(0, await _portal.Run((SendOutbox job) => job.Handle(default)));

        _portal.Post.IsOutOfOrder = false;
        Assert.Equal(0, await _portal.Run((SendOutbox job) => job.Handle(default))); // not before its time

        _portal.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(1, await _portal.Run((SendOutbox job) => job.Handle(default)));
        Assert.Equal(0, await _portal.Run((SendOutbox job) => job.Handle(default)));
        Assert.Single(_portal.Post.Mails);
    }

    [Fact]
    public async Task Of_200_people_who_accept_one_invitation_at_once_exactly_one_wins()
    {
        var token = await Invited();

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Accept(token)));

        Assert.Single(results, result => result.Refusal is null);
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal("partnership.invitation-move-not-open", result.Refusal!.Code));
        await _portal.Run(async (PortalDbContext db) =>
        {
            Assert.Equal(1, await db.Partnerships.CountAsync());
            Assert.Equal(1, await db.Set<ActivityRecord>().CountAsync(r => r.Operation == "create_partner_relationship"));
        });
    }

    private async Task<string> Invited()
    {
        var command = new InviteReseller.Command("jun@namsan.example", "namsan.onmicrosoft.com", Language.Korean, "Hello");
        var sent = await _portal.Run((InviteReseller useCase) => useCase.Handle(_cast.Mina, command, default));
        Assert.False(sent.Refused(out _, out var id));
        var link = await _portal.Run((CopyInvitationLink useCase) => useCase.Handle(_cast.Mina, id, default));
        Assert.False(link.Refused(out _, out var url));
        return url!.Split('/')[^1];
    }

    private Task<Result<PartnershipId>> Accept(string token) =>
        _portal.Run((AcceptPartnership useCase) => useCase.Handle(_cast.Jun, new AcceptPartnership.Command(token, Consent: true, GrantAdminAccess: false), default));

    private async Task<IReadOnlyList<ListPartnerships.Row>> List()
    {
        Assert.False((await _portal.Run((ListPartnerships useCase) => useCase.Handle(_cast.Jun, default))).Refused(out _, out var rows));
        return rows!;
    }
}
