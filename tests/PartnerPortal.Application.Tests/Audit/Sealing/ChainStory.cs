using Microsoft.EntityFrameworkCore;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Audit;
using PartnerPortal.Application.Audit.Sealing;
using PartnerPortal.Application.Persistence;
using PartnerPortal.Domain.Kernel;
using PartnerPortal.Tests.CustomerRelationships;
using PartnerPortal.Tests.Stores;

namespace PartnerPortal.Tests.Audit.Sealing;

/// <summary>Things happen, are sealed and signed; and somebody with the rights of a database administrator bends them.</summary>
public abstract class ChainStory : CustomerStory
{
    internal static ChainId ChainOf(Actor actor) => ChainId.Of(actor.Organization);

    internal Task Happen(Actor? actor, params string[] operations) => Portal.Run(async (PortalDbContext db) =>
    {
        foreach (var operation in operations) db.Record(new Happened(operation));
        Granted(await db.Commit(actor, default));
        Portal.Clock.Now += TimeSpan.FromSeconds(1);
    });

    internal Task<int> Seal() => Portal.Run((SealActivity job) => job.Handle(default));

    internal Task<int> Sign() => Portal.Run((SignHeads job) => job.Handle(default));

    internal Task<T> Ask<T>(Func<PortalDbContext, Task<T>> question) => Portal.Run(question);

    internal Task<List<ActivitySeal>> SealsOf(ChainId chain) =>
        Ask(db => db.ActivitySeals.AsNoTracking().Where(seal => seal.Chain == chain).OrderBy(seal => seal.Sequence).ToListAsync());

    internal async Task<byte[]> File(Actor actor, ActivityFilter? only = null, ChainId? of = null)
    {
        var file = new MemoryStream();
        Granted(await Portal.Run((ExportChain useCase) => useCase.Handle(actor, new(only ?? ActivityFilter.Everything, of), () => file, default)));
        return file.ToArray();
    }

    /// <summary>Does to the store what its triggers refuse: an administrator can take them away.</summary>
    internal Task Bend(string statement) => Ask(async db =>
    {
        var sql = PrivateStore.Kind == "Sqlite"
            ? string.Concat(new[] { "ActivityRecords", "ActivitySeals", "ChainHeads" }.Select(table => $"DROP TRIGGER IF EXISTS \"TR_{table}_Stay\"; DROP TRIGGER IF EXISTS \"TR_{table}_Keep\"; ")) + statement
            : $"SET session_replication_role = replica; {statement}; SET session_replication_role = DEFAULT;";
        return await db.Database.ExecuteSqlRawAsync(sql);
    });

    private sealed record Happened(string Operation) : DomainEvent(Operation, Guid.Empty, null);
}
