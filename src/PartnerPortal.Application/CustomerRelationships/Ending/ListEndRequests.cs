using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.CustomerRelationships.Ending;

/// <summary>The operator's queue: customers' requests whose deadline passed while something stood in the way; the oldest first (11.5).</summary>
public sealed class ListEndRequests(PortalDbContext db, RemovalDesk desk)
{
    private const int MostRows = 100;

    /// <param name="Blockers">How many things stand in the way, by kind.</param>
    /// <param name="From">The day on which the last of them has run out, or null: nothing is in the way any more.</param>
    public sealed record Row(
        CustomerRelationshipId Id, CompanyName Customer, CompanyName Partner, DateTimeOffset AskedAt, DateTimeOffset Deadline, DateTimeOffset QueuedAt,
        string? Reason, string? Answer, DateOnly? ClearedBy, IReadOnlyDictionary<BlockerKind, int> Blockers, DateOnly? From);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeEndRequests).Refused(out var refusal)) return refusal;

        var queued = await db.CustomerRelationships.AsNoTracking()
            .Where(r => r.Status == RelationshipStatus.EndRequested && r.EndRequest!.QueuedAt != null).OrderBy(r => r.Id).Take(MostRows).ToListAsync(ct);
        var names = await db.NamesOf(queued.SelectMany(r => new OrganizationId?[] { r.Customer, r.Partner }), ct);
        List<Row> rows = [];
        foreach (var r in queued)
        {
            var (request, blockers) = (r.EndRequest!, await desk.Blockers(r, ct));
            rows.Add(new Row(
                r.Id, names.NameOf(r.Customer)!, names.NameOf(r.Partner)!, request.At, request.Deadline!.Value, request.QueuedAt!.Value, request.Reason,
                request.AnswerWords, request.ClearedBy, blockers.All.GroupBy(b => b.Kind).ToDictionary(g => g.Key, g => g.Count()), blockers.From));
        }

        return rows.OrderBy(row => row.Deadline).ToList();
    }
}
