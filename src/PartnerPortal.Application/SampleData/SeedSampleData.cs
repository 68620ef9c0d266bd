using PartnerPortal.Application.Notifications;
using PartnerPortal.Application.SampleData.Elsewhere;

namespace PartnerPortal.Application.SampleData;

/// <summary>
/// Fills an empty store with the sample world: a story of some four hundred days, played act by act through the domain
/// and its policy on a clock of its own. All of it in one transaction, so that a crash half way leaves an empty store.
/// </summary>
public sealed class SeedSampleData(DbContextOptions<PortalDbContext> options, IStoreQuirks quirks, IStoreWriter writer, LinkTokens tokens, TimeProvider clock)
{
    /// <summary>Whether the store was filled now; no when somebody lives in it already, or another node was faster.</summary>
    public async Task<bool> Handle(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var past = new StoryClock(now);
        await using var db = new PortalDbContext(options, quirks, writer, past);
        if (await db.Organizations.AnyAsync(ct)) return false;

        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var stage = new Stage(db, tokens, past, ct);
        foreach (var act in Story(new Calendar(now)))
        {
            if ((await stage.Perform(act)).Refused(out _)) return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private static IEnumerable<Act> Story(Calendar calendar) =>
        new[] { Founding.Acts(calendar), PartnershipStory.Acts(calendar), RelationshipStory.Acts(calendar), SubscriptionStory.Acts(calendar), ElsewhereStory.Acts(calendar), AttemptStory.Acts(calendar), NoticeStory.Acts(calendar) }
            .SelectMany(acts => acts).OrderBy(act => act.At);
}
