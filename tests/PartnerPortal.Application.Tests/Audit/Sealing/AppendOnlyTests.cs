using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Persistence;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>What was recorded, sealed and signed is never changed or removed: not by the portal, and not past it.</summary>
public sealed class AppendOnlyTests : ChainStory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Happen(Cast.Jun, "happened");
        await Seal();
        await Sign();
    }

    [Fact]
    public async Task No_commit_removes_a_record_or_a_seal()
    {
        await Refuses(async db => db.Remove(await db.ActivityRecords.FirstAsync()));
        await Refuses(async db => db.Remove(await db.ActivitySeals.FirstAsync()));
        await Refuses(async db => db.Remove(await db.ChainHeads.FirstAsync()));
    }

    [Fact]
    public async Task No_commit_changes_a_record_or_a_seal()
    {
        await Refuses(async db => db.Entry(await db.ActivityRecords.FirstAsync()).Property(record => record.Operation).CurrentValue = "another");
        await Refuses(async db => db.Entry(await db.ActivitySeals.FirstAsync()).Property(seal => seal.Hash).CurrentValue = new string('1', 64));
        await Refuses(async db => db.Entry(await db.ChainHeads.FirstAsync()).Property(head => head.Sequence).CurrentValue = 7);
    }

    [Theory]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Operation\" = 'another'")]
    [InlineData("UPDATE \"ActivityRecords\" SET \"Organization\" = NULL")]
    [InlineData("DELETE FROM \"ActivityRecords\"")]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Hash\" = 'another'")]
    [InlineData("UPDATE \"ActivitySeals\" SET \"Sequence\" = 7")]
    [InlineData("DELETE FROM \"ActivitySeals\"")]
    [InlineData("UPDATE \"ChainHeads\" SET \"Signature\" = 'another'")]
    [InlineData("DELETE FROM \"ChainHeads\"")]
    public async Task The_store_itself_refuses(string statement)
    {
        await Assert.ThrowsAnyAsync<DbException>(() => Ask(db => db.Database.ExecuteSqlRawAsync(statement)));

        Assert.Equal("happened", (await Ask(db => db.ActivityRecords.SingleAsync())).Operation);
        Assert.Single(await SealsOf(ChainOf(Cast.Jun)));
    }

    private async Task Refuses(Func<PortalDbContext, Task> bend) => await Assert.ThrowsAsync<InvalidOperationException>(() => Ask(async db =>
    {
        await bend(db);
        return await db.Commit(null, default);
    }));
}
