using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PartnerPortal.Application.Audit.Sealing;

/// <summary>A sealed record with its seal.</summary>
internal sealed record Link(ActivityRecord Record, ActivitySeal Seal);

/// <summary>Reads a chain from a place on, in stretches, so that its length costs no memory.</summary>
internal static class ChainReader
{
    public const int Stretch = 1_000;

    extension(PortalDbContext db)
    {
        public IAsyncEnumerable<IReadOnlyList<Link>> Links(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, CancellationToken ct) =>
            db.Links(chain, part, only, Stretch, ct);

        public async IAsyncEnumerable<IReadOnlyList<Link>> Links(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, int stretch, [EnumeratorCancellation] CancellationToken ct)
        {
            for (var after = part.After; await db.Read(chain, (after, part.UpTo), only, stretch, ct) is { Count: > 0 } links; after = links[^1].Seal.Sequence) yield return links;
        }

        /// <summary>The same without what can't be read: nobody wrote it so, and whoever verifies the rest misses it.</summary>
        public async IAsyncEnumerable<IReadOnlyList<Link>> ReadableLinks(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, [EnumeratorCancellation] CancellationToken ct)
        {
            while (part.After < part.UpTo)
            {
                var (links, last) = await db.Readable(chain, part, only, ct);
                yield return links;
                part.After = last;
            }
        }

        // Where something can't be read, half and half again, down to it.
        private async Task<(IReadOnlyList<Link> Links, long Last)> Readable(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, CancellationToken ct)
        {
            try
            {
                var links = await db.Read(chain, part, only, Stretch, ct);
                return (links, links.Count == Stretch ? links[^1].Seal.Sequence : part.UpTo);
            }
            catch (Exception bent) when (bent.IsUnreadable)
            {
                var half = Math.Min(part.UpTo - part.After, Stretch) / 2;
                return half > 0 ? await db.Readable(chain, (part.After, part.After + half), only, ct) : ([], part.After + 1);
            }
        }

        private async Task<IReadOnlyList<Link>> Read(ChainId chain, (long After, long UpTo) part, IQueryable<ActivityRecord> only, int most, CancellationToken ct)
        {
            var links = await db.ActivitySeals.AsNoTracking().Where(seal => seal.Chain == chain && seal.Sequence > part.After && seal.Sequence <= part.UpTo)
                .Join(only.AsNoTracking(), seal => seal.Record, record => record.Id, (seal, record) => new { seal, record })
                .OrderBy(link => link.seal.Sequence).Take(most).ToListAsync(ct);
            return links.ConvertAll(link => new Link(link.record, link.seal));
        }
    }

    extension(Exception failure)
    {
        /// <summary>Whether a row holds what is none of its values: it wasn't written so, somebody bent it. A store that is away throws other things.</summary>
        public bool IsUnreadable => failure is JsonException or FormatException or ArgumentException or InvalidCastException or NullReferenceException or OverflowException
            or InvalidOperationException { InnerException.IsUnreadable: true };
    }
}
