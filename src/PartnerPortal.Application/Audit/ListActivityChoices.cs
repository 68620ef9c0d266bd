namespace PartnerPortal.Application.Audit;

/// <summary>What the records of a period can be narrowed to: what happened, who did it, with whom.</summary>
public sealed class ListActivityChoices(PortalDbContext db, TimeProvider clock)
{
    private const int Most = 100;

    public sealed record Choices(IReadOnlyList<string> Operations, IReadOnlyList<string> People, IReadOnlyList<Party> Parties);

    public sealed record Party(OrganizationId Id, CompanyName Name);

    public async Task<Result<Choices>> Handle(Actor actor, ActivityFilter period, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeeActivity).Refused(out var refusal)) return refusal;

        var records = new ActivityFilter(period.From, period.To).Of(db.ActivityRecords.AsNoTracking().VisibleTo(actor), clock.GetUtcNow());
        var operations = await records.Select(r => r.Operation).Distinct().OrderBy(o => o).Take(Most).ToListAsync(ct);
        var people = await records.Where(r => r.PerformedBy != "").Select(r => r.PerformedBy).Distinct().OrderBy(p => p).Take(Most).ToListAsync(ct);
        var pairs = await records.Where(r => r.Other != null).Select(r => new { r.Organization, r.Other }).Distinct()
            .Take(Most).ToListAsync(ct); // in no order: stores disagree about where nobody stands, and the names are sorted below
        var names = await db.NamesOf(pairs.SelectMany(pair => new[] { pair.Organization, pair.Other }).Where(id => id != actor.Organization), ct);
        return new Choices(operations, people, [.. names.Select(name => new Party(name.Key, name.Value)).OrderBy(party => party.Name.Legal, StringComparer.Ordinal)]);
    }
}
