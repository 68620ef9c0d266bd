using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Announcements;
using PartnerPortal.Application.Outbox;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Announcements;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;
using PartnerPortal.Tests.Policy;

namespace PartnerPortal.Tests.Announcements;

/// <summary>What the operator announces reaches whom it concerns, once, and stays in the archive.</summary>
public sealed class AnnouncementTests : PackStory
{
    public static TheoryData<Audience, string[]> Audiences { get; } = new()
    {
        { Audience.Everybody, ["elena", "hyejin", "jun", "mina", "nari", "sofia"] },
        { new Audience { Tiers = [Tier.IndirectProvider, Tier.DirectBill] }, ["elena", "mina"] },
        { new Audience { Tiers = [Tier.None] }, ["hyejin", "nari", "sofia"] },
        { new Audience { Roles = Roles.AdminAgent }, ["elena", "mina"] },
        { new Audience { Markets = ["Europe"] }, ["sofia"] },
        { new Audience { Clouds = [CloudInstance.UsGov] }, [] },
        { new Audience { Tiers = [Tier.None], Markets = ["Korea"], Roles = Roles.GlobalAdmin }, ["hyejin"] },
    };

    public override async ValueTask InitializeAsync()
    {
        var paris = Cast.Customer("Lumière", "뤼미에르", "lumiere", "FR");
        Cast.Person("sofia", "Sofia Roux", paris.Organization, paris.Tenant, Roles.GlobalAdmin);
        await base.InitializeAsync();
    }

    [Theory, MemberData(nameof(Audiences))]
    public async Task Each_person_whom_it_concerns_gets_one_mail(Audience audience, string[] people)
    {
        await Publish(audience);
        while (await Mail() > 0) { }

        var mails = await Mails();
        Assert.Equal(people.Select(person => $"{person}@portal.example"), mails.Select(mail => mail.Recipient).Order(StringComparer.Ordinal));
        Assert.Equal(0, await Mail());
    }

    [Fact]
    public async Task Many_people_are_told_in_turns_and_nobody_twice()
    {
        var customer = Cast.Customer("Many", "많은 사람", "many");
        await Portal.Run(async (PortalDbContext db) =>
        {
            db.AddRange(Cast.Organizations.TakeLast(1));
            db.AddRange(Cast.Tenants.TakeLast(1));
            db.AddRange(Enumerable.Range(0, (2 * MailAnnouncements.BatchSize) + 5).Select(i =>
            {
                var user = User.Register(UserId.New(Cast.Then), $"person{i:000}", "Person", null, $"person{i:000}@portal.example", i % 2 == 0 ? Language.Korean : Language.English);
                user.Join(customer.Organization, customer.Tenant, Roles.Reader);
                return user;
            }));
            Granted(await db.Commit(null, default));
        });
        await Publish(new Audience { Roles = Roles.Reader });

        await Task.WhenAll(Mail(), Mail(), Mail()); // nodes that work at once
        while (await Mail() > 0) { }

        var mails = await Mails();
        Assert.Equal((2 * MailAnnouncements.BatchSize) + 5, mails.Count);
        Assert.Equal(mails.Count, mails.DistinctBy(mail => mail.Recipient).Count());
        Assert.Equal(mails.Count / 2 + 1, mails.Count(mail => mail.Language is Language.Korean));
    }

    [Fact]
    public async Task A_mail_says_it_in_its_readers_language_and_leads_to_the_page()
    {
        var id = await Publish(new Audience { Tiers = [Tier.IndirectReseller] });
        await Mail();
        while (await Portal.Run((SendOutbox job) => job.Handle(default)) > 0) { }

        var mail = Assert.Single(Portal.Post.Mails);
        Assert.Contains("The rules change", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"announcements/{id}", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_says_which_parameters_change_from_what_to_what()
    {
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.MissingPartnerOfRecord), "Block")));
        var id = Granted(await Announce("2027-03", inDays: 8));
        Granted(await Draft("2027-04", "2027-03", new PackValue(nameof(PolicyPack.CoolDown), "14")));
        var next = Granted(await Announce("2027-04", inDays: 9));

        var shown = await Show(id);
        Assert.Equal(("2027-03", "2021-05", Today.AddDays(8)), (shown.Pack, shown.PackBefore, shown.EffectiveOn));
        var difference = Assert.Single(shown.Differences);
        Assert.Equal(("MissingPartnerOfRecord", "Warn", "Block", "R-104"), (difference.Parameter, difference.Before, difference.After, difference.Rules[0]));
        Assert.Equal(("2027-03", "CoolDown"), ((await Show(next)).PackBefore, Assert.Single((await Show(next)).Differences).Parameter));
    }

    [Fact]
    public async Task The_archive_is_everybodys_and_says_what_concerns_the_reader()
    {
        await Publish(new Audience { Tiers = [Tier.IndirectProvider] });
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        Granted(await Announce("2026-05", inDays: 8, new Audience { Tiers = [Tier.None] }));

        Assert.Equal([(true, "2026-05"), (false, null)], (await List(Cast.Hyejin, new())).Select(row => (row.IsMine, row.Pack)));
        Assert.Null(Assert.Single(await List(Cast.Mina, new(Mine: true))).Pack);
        Assert.Single(await List(Cast.Mina, new(Packs: true)));
        Assert.Empty(await List(Cast.Jun, new(Mine: true)));
    }

    [Fact]
    public async Task Home_shows_what_lies_ahead_and_what_took_effect_lately()
    {
        await Publish(Audience.Everybody);

        Portal.Clock.Now += TimeSpan.FromDays(20);
        Assert.Single(await List(Cast.Jun, new(Mine: true, Current: true)));
        Portal.Clock.Now += TimeSpan.FromDays(20);
        Assert.Empty(await List(Cast.Jun, new(Mine: true, Current: true)));
    }

    [Fact]
    public async Task What_is_taken_back_says_so_and_is_mailed_to_nobody_any_more()
    {
        var id = Granted(await Announce("2026-05", inDays: 8));

        Granted(await Withdraw("2026-05"));

        Assert.True((await Show(id)).IsWithdrawn);
        Assert.Equal(0, await Mail());
        Assert.Empty(await List(Cast.Jun, new(Current: true)));
    }

    [Fact]
    public async Task Whoever_was_told_is_told_once_that_it_is_taken_back_in_the_same_language()
    {
        var id = Granted(await Announce("2026-05", inDays: 8));
        while (await Mail() > 0) { }
        var told = await Mails();

        Granted(await Withdraw("2026-05"));
        await Task.WhenAll(Mail(), Mail(), Mail()); // nodes that work at once
        while (await Mail() > 0) { }

        var corrected = (await Mails()).Where(mail => mail.Kind is MailKind.AnnouncementWithdrawn).ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told.Select(mail => (mail.Recipient, mail.Language, mail.Subject)).Order(), corrected.Select(mail => (mail.Recipient, mail.Language, mail.Subject)).Order());
        while (await Portal.Run((SendOutbox job) => job.Handle(default)) > 0) { }
        var mails = Portal.Post.Mails.Where(mail => mail.Recipient == told[0].Recipient).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Contains($"announcements/{id}", mails[1].Body, StringComparison.Ordinal);
        Assert.NotEqual(mails[0].Subject, mails[1].Subject);
    }

    [Fact]
    public async Task Announcements_of_one_instant_are_all_read_across_the_edge_of_a_page()
    {
        for (var i = 0; i < ListAnnouncements.PageSize + 2; i++) await Publish(Audience.Everybody);

        var first = await Portal.Run((ListAnnouncements useCase) => useCase.Handle(Cast.Jun, new(), default));
        var second = await Portal.Run((ListAnnouncements useCase) => useCase.Handle(Cast.Jun, new(Before: first.Next), default));

        Assert.Equal(ListAnnouncements.PageSize + 2, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_long_archive_is_read_page_by_page()
    {
        for (var i = 0; i < ListAnnouncements.PageSize + 2; i++)
        {
            Portal.Clock.Now += TimeSpan.FromMinutes(1);
            await Publish(Audience.Everybody);
        }

        var first = await Portal.Run((ListAnnouncements useCase) => useCase.Handle(Cast.Jun, new(), default));
        var second = await Portal.Run((ListAnnouncements useCase) => useCase.Handle(Cast.Jun, new(Before: first.Next), default));

        Assert.Equal((ListAnnouncements.PageSize, 2, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Empty(first.Rows.Select(row => row.Id).Intersect(second.Rows.Select(row => row.Id)));
    }

    [Fact]
    public async Task It_is_said_in_both_languages_by_the_operator_to_people_who_exist()
    {
        var bad = Words with { Korean = new("", "") };
        Assert.Equal("announcement.korean-missing", Refused(await Try(Nari, new(Today, bad))).Code);
        Assert.Equal("announcement.english-too-long", Refused(await Try(Nari, new(Today, Words with { English = new(new string('x', 121), "x") }))).Code);
        Assert.Equal("announcement.unknown-market", Refused(await Try(Nari, new(Today, Words, new Audience { Markets = ["Atlantis"] }))).Code);
        Assert.Equal("access.lacks-permission", Refused(await Try(Cast.Mina, new(Today, Words))).Code);
        Assert.Equal("announcement.unknown", Refused(await Portal.Run((ShowAnnouncement useCase) => useCase.Handle(Cast.Jun, AnnouncementId.New(Portal.Clock.Now), default))).Code);
    }

    private async Task<AnnouncementId> Publish(Audience audience) => Granted(await Try(Nari, new(Today.AddDays(10), Words, audience)));

    private Task<Result<AnnouncementId>> Try(Actor actor, PublishAnnouncement.Command command) =>
        Portal.Run((PublishAnnouncement useCase) => useCase.Handle(actor, command, default));

    private Task<int> Mail() => Portal.Run((MailAnnouncements job) => job.Handle(default));

    private Task<List<OutboxMessage>> Mails() => Portal.Run((PortalDbContext db) => db.OutboxMessages.AsNoTracking().ToListAsync());

    private async Task<ShowAnnouncement.Details> Show(AnnouncementId id) => Granted(await Portal.Run((ShowAnnouncement useCase) => useCase.Handle(Cast.Jun, id, default)));

    private async Task<IReadOnlyList<ListAnnouncements.Row>> List(Actor reader, ListAnnouncements.Query query) =>
        (await Portal.Run((ListAnnouncements useCase) => useCase.Handle(reader, query, default))).Rows;
}
