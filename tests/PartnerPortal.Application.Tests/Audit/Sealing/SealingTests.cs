using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Audit.Sealing;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>Records get their place in the chain of whoever acted, behind the commit, once and without a gap.</summary>
public sealed class SealingTests : ChainStory
{
    [Fact]
    public async Task Each_organisation_has_a_chain_of_what_it_did_and_the_portal_has_its_own()
    {
        await Happen(Cast.Jun, "first", "second");
        await Happen(Cast.Elena, "elsewhere");
        await Happen(Cast.Jun, "third");
        await Happen(null, "by_itself");

        Assert.Equal(5, await Seal());

        Assert.Equal([1, 2, 3], (await SealsOf(ChainOf(Cast.Jun))).Select(seal => seal.Sequence));
        Assert.Single(await SealsOf(ChainOf(Cast.Elena)));
        Assert.Single(await SealsOf(ChainId.Portal));
        Assert.Equal(["first", "second", "third"], (await OperationsOf(ChainOf(Cast.Jun))).Order());
        Assert.Equal(0, await Seal());
    }

    [Fact]
    public async Task Each_seal_follows_from_the_one_before()
    {
        await Happen(Cast.Jun, "first");
        await Seal();
        await Happen(Cast.Jun, "second");
        await Seal();

        var seals = await SealsOf(ChainOf(Cast.Jun));

        Assert.Equal([new string('0', 64), seals[0].Hash], seals.Select(seal => seal.Previous));
        Assert.Distinct(seals.Select(seal => seal.Hash));
    }

    [Fact]
    public async Task An_act_that_touches_a_customer_stands_in_the_chain_of_the_one_that_acted()
    {
        Granted(await Accept(Cast.Hyejin, await Asked(Cast.Elena, "mirae.onmicrosoft.com")));
        await Seal();

        var accepted = await Ask(db => db.ActivityRecords.AsNoTracking().SingleAsync(record => record.Operation == "relationship_accepted"));

        Assert.Equal((Cast.Mirae.Organization, Cast.Dongbaek.Organization), (accepted.Organization, accepted.Other));
        Assert.Equal(ChainOf(Cast.Hyejin), (await Ask(db => db.ActivitySeals.SingleAsync(seal => seal.Record == accepted.Id))).Chain);
    }

    [Fact]
    public async Task Many_write_while_two_nodes_seal_and_everything_is_sealed_once()
    {
        using var written = new CancellationTokenSource();
        var nodes = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!written.IsCancellationRequested) await Seal();
        })).ToList();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Happen(n % 2 == 0 ? Cast.Jun : Cast.Elena, $"one_{n}", $"two_{n}")));
        await written.CancelAsync();
        await Task.WhenAll(nodes);
        await Seal();

        foreach (var actor in new[] { Cast.Jun, Cast.Elena })
        {
            var seals = await SealsOf(ChainOf(actor));
            Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), seals.Select(seal => seal.Sequence));
            Assert.Equal(seals.SkipLast(1).Select(seal => seal.Hash), seals.Skip(1).Select(seal => seal.Previous));
            Assert.Distinct(seals.Select(seal => seal.Record));
        }

        Assert.Equal(0, await Ask(db => db.UnsealedActs.CountAsync()));
        Assert.Equal(2, await Sign());
    }

    [Fact]
    public async Task What_a_crash_left_between_commit_and_seal_is_sealed_next_time()
    {
        await Happen(Cast.Jun, "sealed");
        await Seal();
        await Happen(Cast.Jun, "left");
        await Ask(async db =>
        {
            var act = await db.UnsealedActs.SingleAsync();
            var chain = await db.ActivityChains.SingleAsync(c => c.Id == act.Chain);
            var record = await db.ActivityRecords.SingleAsync(r => r.Correlation == act.Id);
            await using var dying = await db.Database.BeginTransactionAsync();
            db.Add(chain.Seal(record, Portal.Clock.Now));
            db.Remove(act);
            await db.SaveChangesAsync();
            return true; // the process ends here: nothing was committed
        });

        Assert.Equal(1, await Seal());

        Assert.Equal([1, 2], (await SealsOf(ChainOf(Cast.Jun))).Select(seal => seal.Sequence));
        Assert.Equal(1, await Sign());
    }

    [Fact]
    public async Task Many_records_are_sealed_in_one_go()
    {
        await Happen(Cast.Jun, [.. Enumerable.Range(0, 3_000).Select(n => $"happened_{n}")]);
        for (var act = 0; act < 300; act++) await Happen(Cast.Jun, "again");

        Assert.Equal(3_300, await Seal());
        Assert.Equal(1, await Sign());
    }

    [Fact]
    public async Task A_record_that_was_removed_before_it_was_sealed_is_missed()
    {
        await Happen(Cast.Jun, "stays", "goes");
        await Bend("DELETE FROM \"ActivityRecords\" WHERE \"Operation\" = 'goes'");

        await Seal();
        await Seal();

        var told = await Ask(db => db.ActivityRecords.AsNoTracking().SingleAsync(record => record.Operation == "activity_records_differ"));
        Assert.Equal((Cast.Namsan.Organization, new("Records", "2", "1")), (told.Other, Assert.Single(told.Changes)));
        Assert.Contains(told.Id, (await SealsOf(ChainId.Portal)).Select(seal => seal.Record));
    }

    private Task<List<string>> OperationsOf(ChainId chain) => Ask(db => db.ActivitySeals.Where(seal => seal.Chain == chain)
        .Join(db.ActivityRecords, seal => seal.Record, record => record.Id, (_, record) => record.Operation).ToListAsync());
}
