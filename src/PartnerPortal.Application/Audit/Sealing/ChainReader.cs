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
            var after = part.After;
            while (true)
            {
                var start = after;
                var links = await db.ActivitySeals.AsNoTracking().Where(seal => seal.Chain == chain && seal.Sequence > start && seal.Sequence <= part.UpTo)
                    .Join(only.AsNoTracking(), seal => seal.Record, record => record.Id, (seal, record) => new { seal, record })
                    .OrderBy(link => link.seal.Sequence).Take(stretch).ToListAsync(ct);
                if (links.Count == 0) yield break;

                yield return [.. links.Select(link => new Link(link.record, link.seal))];
                after = links[^1].seal.Sequence;
            }
        }
    }

    extension(Exception failure)
    {
        /// <summary>Whether a row holds what is none of its values: it wasn't written so, somebody bent it. A store that is away throws other things.</summary>
        public bool IsUnreadable => failure is JsonException or FormatException or ArgumentException or InvalidCastException or NullReferenceException or OverflowException
            or InvalidOperationException { InnerException.IsUnreadable: true };
    }
}
