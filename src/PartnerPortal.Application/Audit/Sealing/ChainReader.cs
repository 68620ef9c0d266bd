using System.Runtime.CompilerServices;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>A sealed record with its seal.</summary>
internal sealed record Link(ActivityRecord Record, ActivitySeal Seal);

/// <summary>Reads a chain from a place on, in stretches, so that its length costs no memory.</summary>
internal static class ChainReader
{
    private const int Stretch = 1_000;

    extension(PortalDbContext db)
    {
        public async IAsyncEnumerable<IReadOnlyList<Link>> Links(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, [EnumeratorCancellation] CancellationToken ct)
        {
            var after = part.After;
            while (true)
            {
                var start = after;
                var links = await db.ActivitySeals.AsNoTracking().Where(seal => seal.Chain == chain && seal.Sequence > start && seal.Sequence <= part.UpTo)
                    .Join(only.AsNoTracking(), seal => seal.Record, record => record.Id, (seal, record) => new { seal, record })
                    .OrderBy(link => link.seal.Sequence).Take(Stretch).ToListAsync(ct);
                if (links.Count == 0) yield break;

                yield return [.. links.Select(link => new Link(link.record, link.seal))];
                after = links[^1].seal.Sequence;
            }
        }
    }
}
