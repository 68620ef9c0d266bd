using PartnerPortal.Domain.CustomerRelationships;

namespace PartnerPortal.Application.Users;

/// <summary>The customers to whom a colleague can be limited: the first by name, and those that are chosen already.</summary>
public sealed class FindCustomersToChoose(PortalDbContext db, NameSearch search)
{
    public const int MostRows = 20;

    /// <param name="Text">What to find, or null: the first by name.</param>
    public sealed record Query(string? Text, IReadOnlyList<OrganizationId> Chosen);

    public sealed record Row(OrganizationId Id, CompanyName Name);

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, Query query, CancellationToken ct)
    {
        if (actor.Demand(Permission.ManageUsers).Refused(out var refusal)) return refusal;

        var customers = db.CustomerRelationships.AsNoTracking().Of(actor).Where(r => r.Status != RelationshipStatus.Removed);
        var matching = string.IsNullOrWhiteSpace(query.Text) ? customers : await search.Find(customers, r => r.CustomerTenant, query.Text, ct);
        var found = await matching.GroupBy(r => r.Customer).Select(of => new { Customer = of.Key, Name = of.Min(r => r.CustomerName) })
            .OrderBy(of => of.Name).ThenBy(of => of.Customer).Select(of => of.Customer).Take(MostRows).ToListAsync(ct);
        var names = await db.NamesOf(found.Concat(query.Chosen).Select(id => (OrganizationId?)id), ct);
        return query.Chosen.Concat(found).Distinct().Where(names.ContainsKey).Select(id => new Row(id, names[id])).ToList();
    }
}
