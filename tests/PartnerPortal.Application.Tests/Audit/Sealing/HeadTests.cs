using Microsoft.EntityFrameworkCore;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>Each day a chain's end is signed, if everything since the day before is still what was sealed.</summary>
public sealed class HeadTests : ChainStory
{
    [Fact]
    public async Task A_chain_that_grew_is_signed_once_a_day()
    {
        await Happen(Cast.Jun, "first");
        await Seal();

        Assert.Equal((1, 0), (await Sign(), await Sign()));

        await Happen(Cast.Jun, "second");
        await Seal();
        Assert.Equal(0, await Sign());
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal((1, 0), (await Sign(), await Sign()));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(0, await Sign());
        Assert.Equal([1, 2], await Ask(db => db.ChainHeads.OrderBy(head => head.Day).Select(head => head.Sequence).ToListAsync()));
    }

    [Theory]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Operation\" = 'another' WHERE \"Operation\" = 'second'", 2)]
    [InlineData("UPDATE \"ActivityRecords\" SET \"PerformedBy\" = 'Somebody else' WHERE \"Operation\" = 'second'", 2)]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Changes\" = '[{{\"Field\":\"Status\",\"After\":\"Active\"}}]' WHERE \"Operation\" = 'third'", 3)]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Changes\" = 'nothing' WHERE \"Operation\" = 'second'", 2)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '' WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '[null]' WHERE \"Sequence\" = 2", 2)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '[{{\"Field\":\"user\",\"Hash\":\"\"}},{{\"Field\":\"user\",\"Hash\":\"\"}}]' WHERE \"Sequence\" = 2", 2)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Personal\" = '[{{\"Field\":\"changes.9.after\",\"Hash\":\"\",\"Salt\":\"\"}}]' WHERE \"Sequence\" = 2", 2)]
    [InlineData("DELETE FROM \"ActivityRecords\" WHERE \"Operation\" = 'second'", 2)]
    [InlineData("DELETE FROM \"ActivitySeals\" WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Previous\" = \"Hash\" WHERE \"Sequence\" = 3", 3)]
    [InlineData("UPDATE \"ActivityChains\" SET \"Sequence\" = 2", 3)]
    public async Task A_chain_that_was_bent_gets_no_head_and_is_told_about_once(string statement, long at)
    {
        foreach (var operation in new[] { "first", "second", "third" }) await Happen(Cast.Jun, operation);
        await Seal();
        await Bend(statement);

        Assert.Equal((0, 0), (await Sign(), await Sign()));

        Assert.Equal(0, await Ask(db => db.ChainHeads.CountAsync()));
        Assert.Equal(at, (await Ask(db => db.ActivityChains.SingleAsync(chain => chain.Id == ChainOf(Cast.Jun)))).BrokenAt);
        var told = await Ask(db => db.ActivityRecords.AsNoTracking().SingleAsync(record => record.Operation == "activity_chain_broken"));
        Assert.Equal(Cast.Namsan.Organization, told.Other);
    }

    [Fact]
    public async Task What_cant_be_read_keeps_no_other_chain_from_being_sealed_and_signed()
    {
        foreach (var actor in new[] { Cast.Jun, Cast.Elena, Cast.Mina }) await Happen(actor, $"sealed_by_{actor.Name}");
        await Seal();
        foreach (var actor in new[] { Cast.Jun, Cast.Elena, Cast.Mina }) await Happen(actor, $"added_by_{actor.Name}", "besides");
        await Bend("UPDATE \"ActivityRecords\" SET \"Changes\" = 'nothing' WHERE \"Operation\" IN ('sealed_by_Jun Park', 'added_by_Elena Costa')");

        await Seal();

        var told = await Ask(db => db.ActivityRecords.AsNoTracking().SingleAsync(record => record.Operation == "activity_records_differ"));
        Assert.Equal((Cast.Dongbaek.Organization, new("Records", "2", "1")), (told.Other, Assert.Single(told.Changes)));
        await Sign();
        var chains = await Ask(db => db.ActivityChains.AsNoTracking().ToDictionaryAsync(chain => chain.Id));
        Assert.Equal((1, null, null), (chains[ChainOf(Cast.Jun)].BrokenAt, chains[ChainOf(Cast.Elena)].BrokenAt, chains[ChainOf(Cast.Mina)].BrokenAt));
        Assert.Equal((0, 2, 3), (chains[ChainOf(Cast.Jun)].HeadSequence, chains[ChainOf(Cast.Elena)].HeadSequence, chains[ChainOf(Cast.Mina)].HeadSequence));
    }
}
