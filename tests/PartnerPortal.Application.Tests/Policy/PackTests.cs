using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Tests.Policy;

/// <summary>A pack on its way from a draft to the day on which it is in force (11.1, R-185).</summary>
public sealed class PackTests : PackStory
{
    [Fact]
    public async Task The_founding_pack_is_in_force_and_all_shipped_ones_are_there()
    {
        var rows = Granted(await Portal.Run((ListPacks useCase) => useCase.Handle(Nari, default)));

        Assert.Equal("2021-05", (await InForce()).Version);
        Assert.Equal([("2021-05", PackEditionStatus.InForce), ("2023-10", null), ("2026-05", null)], rows.Select(row => (row.Version, row.Status)));
    }

    [Fact]
    public async Task A_draft_is_made_changed_and_shown_beside_its_base()
    {
        Granted(await Draft("2027-03", "2023-10", new PackValue(nameof(PolicyPack.CoolDown), "14")));
        Granted(await Edit("2027-03", new PackValue(nameof(PolicyPack.MissingPartnerOfRecord), "Block")));

        var shown = Granted(await Portal.Run((ShowPack useCase) => useCase.Handle(Nari, "2027-03", default)));
        Assert.Equal(("2023-10", PackEditionStatus.Draft, true), (shown.Base, shown.Status, shown.MayEdit));
        Assert.Equal([nameof(PolicyPack.CoolDown), nameof(PolicyPack.MissingPartnerOfRecord)], shown.Values.Where(v => v.IsChanged).Select(v => v.Name).Order());
        Assert.Equal(2, (await Listed("2027-03")).Changes);
        Assert.Equal("2021-05", (await InForce()).Version);
    }

    [Fact]
    public async Task A_draft_can_come_from_a_kept_pack_too()
    {
        Granted(await Draft("a", "2026-05", new PackValue(nameof(PolicyPack.CoolDown), "14")));
        Granted(await Draft("b", "a"));

        var shown = Granted(await Portal.Run((ShowPack useCase) => useCase.Handle(Nari, "b", default)));
        Assert.Equal(("a", "14"), (shown.Base, shown.Values.Single(v => v.Name == nameof(PolicyPack.CoolDown)).Current));
    }

    [Fact]
    public async Task A_version_is_used_once()
    {
        Granted(await Draft("2027-03"));

        Assert.Equal("pack.version-taken", Refused(await Draft("2027-03")).Code);
        Assert.Equal("pack.version-taken", Refused(await Draft("2026-05")).Code);
        Assert.Equal("pack.unknown", Refused(await Draft("2027-04", "2020-01")).Code);
        Assert.Equal("pack.bad-version", Refused(await Draft("seventeen-letters")).Code);
    }

    [Fact]
    public async Task Of_two_operators_who_draft_the_same_version_at_once_one_wins()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Draft("2027-03")));

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("pack.version-taken", answer.Refusal!.Code));
    }

    [Fact]
    public async Task A_pack_takes_effect_exactly_on_its_day()
    {
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.CoolDown), "14")));
        Granted(await Announce("2027-03", inDays: 8));
        var day = new DateTimeOffset(Today.AddDays(8), TimeOnly.MinValue, TimeSpan.Zero);

        Portal.Clock.Now = day.AddTicks(-1);
        Assert.Equal(("2021-05", 0), ((await InForce()).Version, await Note()));

        Portal.Clock.Now = day;
        Assert.Equal(("2027-03", TimeSpan.FromDays(14)), ((await InForce()).Version, (await InForce()).CoolDown));
        Assert.Equal(PackEditionStatus.InForce, (await Listed("2027-03")).Status);
        Assert.Equal(PackEditionStatus.Superseded, (await Listed("2021-05")).Status);
        Assert.Equal((1, 0), (await Note(), await Note()));
        Assert.Contains(await Operations(), operation => operation == "policy_pack_changed");
    }

    [Fact]
    public async Task One_pack_follows_another()
    {
        Granted(await Announce("2023-10", inDays: 10));
        Granted(await Announce("2026-05", inDays: 20));

        Portal.Clock.Now += TimeSpan.FromDays(30);

        Assert.Equal("2026-05", (await InForce()).Version);
        Assert.Equal(2, await Note());
        Assert.Equal((PackEditionStatus.Superseded, PackEditionStatus.InForce), ((await Listed("2023-10")).Status, (await Listed("2026-05")).Status));
        Assert.Equal((PackEditionStatus.Superseded, PackEditionStatus.InForce), (await Stored("2023-10"), await Stored("2026-05")));
    }

    [Fact]
    public async Task What_is_announced_never_changes_and_only_once_takes_a_day()
    {
        Granted(await Draft("2027-03"));
        Granted(await Announce("2027-03", inDays: 8));
        Granted(await Draft("2027-04"));

        Assert.Equal("pack.immutable", Refused(await Edit("2027-03", new PackValue(nameof(PolicyPack.CoolDown), "14"))).Code);
        Assert.Equal("pack.immutable", Refused(await Edit("2021-05", new PackValue(nameof(PolicyPack.CoolDown), "14"))).Code);
        Assert.Equal("pack.move-not-open", Refused(await Announce("2027-03", inDays: 9)).Code);
        Assert.Equal("pack.date-taken", Refused(await Announce("2027-04", inDays: 8)).Code);
        var tooLate = Refused(await Announce("2027-04", inDays: 0));
        Assert.Equal(("policy.r-185", "R-185"), (tooLate.Code, tooLate.Rule));
        Assert.Contains(await Filed(), decision => decision.Id == tooLate.Decision && decision.Rule == "R-185");
        Assert.Equal("pack.already-in-force", Refused(await Announce("2021-05", inDays: 9)).Code);
    }

    [Fact]
    public async Task Of_operators_who_announce_at_once_one_wins_each_day_and_each_pack()
    {
        foreach (var version in new[] { "a", "b", "c", "d" }) Granted(await Draft(version));

        var day = await Task.WhenAll(new[] { "a", "b", "c", "d" }.Select(version => Announce(version, inDays: 8)));
        Assert.Single(day, answer => answer.Refusal is null);
        Assert.All(day.Where(answer => answer.Refusal is not null), answer => Assert.Equal("pack.date-taken", answer.Refusal!.Code));

        var pack = await Task.WhenAll(Enumerable.Range(9, 4).Select(inDays => Announce("2026-05", inDays)));
        Assert.Single(pack, answer => answer.Refusal is null);
        Assert.Equal(2, await Count<Domain.Announcements.Announcement>());
    }

    [Fact]
    public async Task What_is_taken_back_before_its_day_never_comes_and_can_be_announced_anew()
    {
        Granted(await Announce("2026-05", inDays: 8));
        Granted(await Withdraw("2026-05"));

        Assert.Equal(PackEditionStatus.Withdrawn, (await Listed("2026-05")).Status);
        Portal.Clock.Now += TimeSpan.FromDays(8);
        Assert.Equal("2021-05", (await InForce()).Version);

        Granted(await Announce("2026-05", inDays: 1));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("2026-05", (await InForce()).Version);
        Assert.Equal("pack.already-in-force", Refused(await Withdraw("2026-05")).Code);
    }

    [Fact]
    public async Task Only_an_operator_keeps_packs_and_an_auditor_sees_them()
    {
        var auditor = Nari with { Roles = Roles.Auditor };
        foreach (var actor in new[] { Cast.Mina, auditor })
        {
            Assert.Equal("access.lacks-permission", Refused(await Portal.Run((DraftPack useCase) => useCase.Handle(actor, new("a", "2021-05"), default))).Code);
            Assert.Equal("access.lacks-permission", Refused(await Portal.Run((EditPack useCase) => useCase.Handle(actor, new("a", []), default))).Code);
            Assert.Equal("access.lacks-permission", Refused(await Announce("2026-05", inDays: 8, by: actor)).Code);
            Assert.Equal("access.lacks-permission", Refused(await Portal.Run((WithdrawPack useCase) => useCase.Handle(actor, new("a"), default))).Code);
        }

        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ListPacks useCase) => useCase.Handle(Cast.Mina, default))).Code);
        Assert.Equal("access.lacks-permission", Refused(await Portal.Run((ShowPack useCase) => useCase.Handle(Cast.Mina, "2021-05", default))).Code);
        Granted(await Portal.Run((ShowPack useCase) => useCase.Handle(auditor, "2026-05", default)));
    }

    private Task<List<string>> Operations() => Portal.Run((PortalDbContext db) => db.ActivityRecords.Select(r => r.Operation).ToListAsync());

    private Task<PackEditionStatus> Stored(string version) => Portal.Run((PortalDbContext db) => db.PackEditions.Where(e => e.Name == version).Select(e => e.Status).SingleAsync());
}
