using PartnerPortal.Application.CustomerRelationships.Requests;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Application.Policy.Packs;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Editions;

namespace PartnerPortal.Tests.Policy;

/// <summary>The pack in force decides what is asked from its day on, and nothing before it: decisions keep theirs.</summary>
public sealed class PackInForceTests : PackStory
{
    [Fact]
    public async Task A_decision_keeps_its_pack_and_can_be_judged_by_it_again()
    {
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.RelationRequesters), "AccountAdmin")));
        Granted(await Ask(Cast.Mina, "mirae.onmicrosoft.com"));
        Granted(await Announce("2027-03", inDays: 1));

        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("policy.r-043", Refused(await Ask(Cast.Elena, "mirae.onmicrosoft.com")).Code);

        var filed = (await Filed()).FindAll(decision => decision.Action is not PolicyAction.PackPublish);
        Assert.Equal([("2021-05", Outcome.Allow), ("2027-03", Outcome.Block)], filed.Select(d => (d.Pack, d.Outcome == Outcome.Warn ? Outcome.Allow : d.Outcome)));
        foreach (var decision in filed)
        {
            var pack = await Portal.Run((PackShelf packs) => Task.FromResult(packs.Named(decision.Pack)));
            var again = PolicyEngine.Decide(decision.Id, decision.Query(), pack!);
            Assert.Equal(decision.Findings.Select(f => (f.Rule, f.Outcome)), again.Findings.Select(f => (f.Rule, f.Outcome)));
        }
    }

    [Fact]
    public async Task What_was_agreed_before_stays_as_it_is()
    {
        var token = await Asked(Cast.Mina, "mirae.onmicrosoft.com");
        Granted(await Draft("2027-03", "2021-05", new PackValue(nameof(PolicyPack.RelationRequesters), "AccountAdmin"), new PackValue(nameof(PolicyPack.LinkLifetime), "1")));
        Granted(await Announce("2027-03", inDays: 1));
        Portal.Clock.Now += TimeSpan.FromDays(3);

        var request = Granted(await Portal.Run((ReadRequest useCase) => useCase.Handle(Cast.Hyejin, token, default)));

        Assert.False(request.ExpiresAt < Portal.Clock.Now);
        Granted(await Accept(Cast.Hyejin, token));
    }

    [Fact]
    public async Task No_decision_asks_the_store_for_its_pack()
    {
        await InForce();
        var reads = 0;
        var calendar = new PackCalendar();

        for (var i = 0; i < 100; i++) calendar.Read(Portal.Clock.Now, () => Count(ref reads));

        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task Another_node_knows_within_a_minute_and_the_one_that_announced_at_once()
    {
        var here = new PackCalendar();
        PackSchedule Read() => new([.. Portal.Run((PortalDbContext db) => Task.FromResult(db.PackEditions.ToList())).GetAwaiter().GetResult()]);
        Assert.Null(here.Read(Portal.Clock.Now, Read).Next(Today));

        Granted(await Announce("2026-05", inDays: 8));

        Assert.Equal("2026-05", (await Portal.Run((PackShelf packs) => Task.FromResult(packs.Schedule))).Next(Today)?.Version);
        Assert.Null(here.Read(Portal.Clock.Now, Read).Next(Today));
        Assert.Equal("2026-05", here.Read(Portal.Clock.Now + TimeSpan.FromMinutes(1), Read).Next(Today)?.Version);
    }

    [Fact]
    public void What_was_read_before_a_change_is_not_kept_after_it()
    {
        var calendar = new PackCalendar();
        var reads = 0;

        calendar.Read(Portal.Clock.Now, () =>
        {
            calendar.Forget(); // somebody announces while this node reads
            return Count(ref reads);
        });
        calendar.Read(Portal.Clock.Now, () => Count(ref reads));

        Assert.Equal(2, reads);
    }

    private static PackSchedule Count(ref int reads)
    {
        reads++;
        return PackSchedule.Founding;
    }
}
