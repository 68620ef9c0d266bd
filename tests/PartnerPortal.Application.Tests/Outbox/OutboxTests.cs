using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Tests;

namespace PartnerPortal.Application.Tests.Outbox;

/// <summary>Every mail arrives at least once, in order, and what nobody takes is shown to the operator.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly Guid OneThing = Guid.CreateVersion7(), AnotherThing = Guid.CreateVersion7();

    private readonly Cast _cast = new();
    private TestPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await TestPortal.Open();
        await _cast.Enter(_portal);
    }

    [Fact]
    public async Task A_later_mail_to_the_same_address_about_the_same_thing_waits_for_the_earlier_one()
    {
        await Owe("jun", OneThing);
        await Owe("jun", OneThing);
        _portal.Post.IsOutOfOrder = true;
        await Send();
        _portal.Post.IsOutOfOrder = false;
        await Owe("jun", AnotherThing);

        await Send();
        Assert.Single(_portal.Post.Mails);

        _portal.Clock.Now += TimeSpan.FromMinutes(2);
        await Send();
        await Send();
        Assert.Equal(3, _portal.Post.Mails.Count);
        Assert.True(_portal.Post.Mails[1].At < _portal.Post.Mails[2].At);
    }

    [Fact]
    public async Task A_dead_mailbox_holds_up_nobody_elses_mail_about_the_same_thing()
    {
        await Owe("dead", OneThing);
        _portal.Post.IsOutOfOrder = true;
        await Send();
        _portal.Post.IsOutOfOrder = false;
        await Owe("jun", OneThing);
        await Owe("mina", OneThing);

        await Send();

        Assert.Equal(["jun@portal.example", "mina@portal.example"], Delivered());
    }

    [Fact]
    public async Task A_mail_that_is_owed_no_longer_is_left_out_and_the_others_leave()
    {
        await Owe("invited", OneThing);
        await Owe("jun", AnotherThing);
        _portal.Meanwhile.Before("OutboxMessages", () => // the list of what is due is read; then somebody takes one back
        {
            _portal.Meanwhile.Before("OutboxMessages", () => _portal.Run((PortalDbContext db) => db.OutboxMessages.Where(mail => mail.Subject == OneThing).ExecuteDeleteAsync()));
            return Task.CompletedTask;
        });

        Assert.Equal(1, await Send());

        Assert.Equal(["jun@portal.example"], Delivered());
    }

    [Fact]
    public async Task Of_several_nodes_one_sends_a_mail()
    {
        for (var n = 0; n < 12; n++) await Owe($"mail{n}", Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Send)));
        await Send();

        Assert.Equal(12, _portal.Post.Mails.Count);
        Assert.Equal(12, Delivered().Distinct().Count());
    }

    [Fact]
    public async Task A_node_that_dies_while_it_sends_is_replaced_once_its_lease_is_over()
    {
        await Owe("orphan", OneThing);
        await Change(mail => mail.Take(_portal.Clock.Now));

        _portal.Clock.Now += OutboxMessage.Lease - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await Send());
        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await Send());
    }

    [Fact]
    public async Task What_fails_waits_longer_each_time_and_becomes_a_dead_letter_that_holds_up_nobody()
    {
        await Owe("nobody", OneThing);
        _portal.Post.IsOutOfOrder = true;
        var pauses = new List<TimeSpan>();
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++)
        {
            await Send();
            var mail = await TheMail();
            pauses.Add(mail.NextAttemptAt - _portal.Clock.Now);
            _portal.Clock.Now += TimeSpan.FromHours(2);
        }

        Assert.All(pauses.SkipLast(1).Index(), pause => Assert.InRange(pause.Item.TotalMinutes / Math.Min(60, 1 << pause.Index), 0.75, 1.25));
        var dead = await TheMail();
        Assert.Equal((OutboxMessage.MostAttempts, true), (dead.Attempts, dead.DeadSince is not null));

        _portal.Post.IsOutOfOrder = false;
        await Owe("later", OneThing);
        Assert.Equal(1, await Send());
        Assert.Equal(["later@portal.example"], Delivered());
    }

    [Fact]
    public async Task A_mail_that_brings_every_node_down_is_given_up_too()
    {
        await Owe("poison", OneThing);
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++) await Change(mail => mail.Take(_portal.Clock.Now));
        _portal.Clock.Now += OutboxMessage.Lease;

        Assert.Equal(0, await Send());
        Assert.NotNull((await TheMail()).DeadSince);
    }

    [Fact]
    public async Task The_operator_reads_why_and_has_it_tried_again_which_is_recorded()
    {
        await Bury("nobody");

        var row = Assert.Single((await Dead(_cast.Nari)).Rows);
        Assert.Equal(("nobody@portal.example", "The post is out of order.", OutboxMessage.MostAttempts), (row.Recipient, row.Reason, row.Attempts));
        var replayed = await Replay(_cast.Nari, [row.Id]);

        Assert.Equal((1, 0), (replayed?.Count, replayed?.Left));
        Assert.Equal(1, await Send());
        Assert.Equal(row.Id, Assert.Single(_portal.Post.Mails).Id); // the same name, so that whoever has it twice can tell
        await _portal.Run(async (PortalDbContext db) =>
        {
            var record = await db.ActivityRecords.SingleAsync(r => r.Operation == "mail_replayed");
            Assert.Equal((row.Id, _cast.Nari.Name, (object)_cast.Hanbit.Organization), (record.Subject, record.PerformedBy, record.Other));
        });
    }

    [Fact]
    public async Task All_at_once_or_none_of_what_is_no_dead_letter()
    {
        await Bury("a", "b", "c");

        Assert.Null(await Replay(_cast.Nari, [Guid.CreateVersion7()]));
        Assert.Equal(3, (await Replay(_cast.Nari, null))?.Count);
        Assert.Null(await Replay(_cast.Nari, null));
        Assert.Empty((await Dead(_cast.Nari)).Rows);
    }

    [Fact]
    public async Task Nobody_else_sees_them_or_has_them_tried_again()
    {
        var seen = await _portal.Run((ListDeadLetters useCase) => useCase.Handle(_cast.Mina, new(), default));
        var replayed = await _portal.Run((ReplayMail useCase) => useCase.Handle(_cast.Mina, new(), default));

        Assert.Equal(("access.lacks-permission", "access.lacks-permission"), (seen.Refusal?.Code, replayed.Refusal?.Code));
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    private async Task Owe(string recipient, Guid subject)
    {
        _portal.Clock.Now += TimeSpan.FromMilliseconds(1);
        await _portal.Run(async (PortalDbContext db) =>
        {
            db.OutboxMessages.Add(new OutboxMessage(
                MailKind.PartnerAdded, subject, _cast.Hanbit.Organization, new($"{recipient}@portal.example", Language.English), _portal.Clock.Now));
            Assert.Null((await db.Commit(null, default)).Refusal);
        });
    }

    private async Task Bury(params string[] recipients)
    {
        foreach (var recipient in recipients) await Owe(recipient, Guid.CreateVersion7());
        _portal.Post.IsOutOfOrder = true;
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++)
        {
            await Send();
            _portal.Clock.Now += TimeSpan.FromHours(2);
        }

        _portal.Post.IsOutOfOrder = false;
    }

    private Task<int> Send() => _portal.Run((SendOutbox job) => job.Handle(default));

    private IEnumerable<string> Delivered() => _portal.Post.Mails.Select(mail => mail.Recipient);

    private Task<OutboxMessage> TheMail() => _portal.Run((PortalDbContext db) => db.OutboxMessages.SingleAsync());

    private Task Change(Action<OutboxMessage> change) => _portal.Run(async (PortalDbContext db) =>
    {
        change(await db.OutboxMessages.SingleAsync());
        Assert.Null((await db.Commit(null, default)).Refusal);
    });

    private async Task<ListDeadLetters.Page> Dead(Actor actor)
    {
        (await _portal.Run((ListDeadLetters useCase) => useCase.Handle(actor, new(), default))).Refused(out _, out var page);
        return page!;
    }

    private async Task<ReplayMail.Replayed?> Replay(Actor actor, IReadOnlyList<Guid>? mails)
    {
        (await _portal.Run((ReplayMail useCase) => useCase.Handle(actor, new(mails), default))).Refused(out _, out var replayed);
        return replayed;
    }
}
