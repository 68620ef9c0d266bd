using PartnerPortal.Application.Imports.Reading;
using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Imports.Judging;

/// <summary>
/// Judges rows, many with one set of look-ups. The preview and the run go the same way; the run then acts on the
/// judgement. What the file claims about a tenant that is known here is not believed.
/// </summary>
public sealed class ImportDesk(PortalDbContext db, FactFinder facts, PolicyDesk policy, TimeProvider clock)
{
    internal async Task<IReadOnlyList<Judgement>> Judge(Actor actor, ImportKind kind, IReadOnlyList<Candidate> candidates, SeenRows seen, CancellationToken ct)
    {
        var action = kind is ImportKind.Customers ? PolicyAction.RelationImport : PolicyAction.PartnershipImport;
        var locations = await Locations(candidates, ct);
        var identified = candidates.Select(candidate => Identify(candidate, locations)).ToList();
        var known = await facts.Deals(action, actor.Tenant, [.. identified.Select(row => row.Tenant).OfType<TenantId>().Distinct()], actor.Standing, ct);
        var around = new Surroundings(kind, known, await Owners(identified, ct), await Numbers(identified, ct), seen);

        return [.. identified.Select(row => Judge(row, around))];
    }

    private Judgement Judge(Candidate row, Surroundings around)
    {
        if (row.Refusal is not null) return new Judgement(row, row.Refusal);

        var tenant = row.Tenant!.Value;
        if (around.Seen.Before(tenant, row.Number) is { } first) return new Judgement(row, RowRefusals.Twice(first));
        if (around.Known.Buyers.TryGetValue(tenant, out var party)) return around.IsAnothers(row.PartnerId, party) ? Elsewhere(row) : Ask(row, around.Known, party, newcomer: null);
        if (row.Domain.Length == 0) return new Judgement(row, RowRefusals.DomainMissing());
        if (around.Owners.ContainsKey(row.Domain) || around.Seen.BelongsToAnother(row.Domain, tenant)) return new Judgement(row, RowRefusals.DomainElsewhere(row.Domain));

        if (around.IsGiven(row.PartnerId, tenant)) return Elsewhere(row);

        var newcomer = Introduce(row, around.Kind, around.Known.Question.Seller);
        return Ask(row, around.Known, FactFinder.Party(newcomer.Organization, newcomer.Tenant), newcomer);
    }

    private static Judgement Elsewhere(Candidate row) => new(row, RowRefusals.PartnerIdElsewhere(row.PartnerId!.Value));

    private Judgement Ask(Candidate row, DealFacts known, PartyFacts buyer, Newcomer? newcomer)
    {
        var query = known.With(buyer) with { Consent = new ConsentFacts(IsGiven: false, row.ListsAdminRights) };
        return new Judgement(row, Refusal: null, policy.Preview(query), newcomer);
    }

    // An imported reseller's enrolment claims nothing: nobody here saw its verification or its agreement.
    private Newcomer Introduce(Candidate row, ImportKind kind, PartyFacts importer)
    {
        var now = clock.GetUtcNow();
        var organization = Organization.Register(OrganizationId.New(now), new CompanyName(row.Name), origin: Origin.PartnerCenterImport);
        if (row.PartnerId is { } location) organization.Enrol(row.Tenant!.Value, Tier.IndirectReseller, location, now);

        return new Newcomer(organization, Tenant.Record(
            row.Tenant!.Value, organization.Id, row.Domain, kind is ImportKind.Customers ? TenantKind.Customer : TenantKind.CspTransaction,
            importer.Cloud, row.Country ?? importer.Country, KindEvidence.ImportedRecord, Origin.PartnerCenterImport));
    }

    // A PartnerID names the tenant of the location's enrolment; the file may name that tenant too, and no other.
    private static Candidate Identify(Candidate row, IReadOnlyDictionary<PartnerId, TenantId> locations)
    {
        if (row.Refusal is not null || row.PartnerId is not { } id) return row;
        if (!locations.TryGetValue(id, out var tenant)) return row.Tenant is null ? row with { Refusal = RowRefusals.PartnerIdUnknown(id) } : row;

        return row.Tenant is { } named && named != tenant ? row with { Refusal = RowRefusals.PartnerIdElsewhere(id) } : row with { Tenant = tenant };
    }

    private async Task<IReadOnlyDictionary<PartnerId, TenantId>> Locations(IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var wanted = candidates.Select(candidate => candidate.PartnerId).OfType<PartnerId>().Distinct().ToList();
        if (wanted.Count == 0) return new Dictionary<PartnerId, TenantId>();

        var found = await db.Organizations.AsNoTracking().SelectMany(o => o.Enrollments).Where(e => wanted.Contains(e.Location))
            .Select(e => new { e.Location, e.Tenant }).ToListAsync(ct);
        return found.DistinctBy(e => e.Location).ToDictionary(e => e.Location, e => e.Tenant);
    }

    // 2.6: a PartnerID names one organisation or one location. Those of enrolments are identified before.
    private async Task<ILookup<PartnerId, OrganizationId>> Numbers(IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var wanted = candidates.Select(candidate => candidate.PartnerId).OfType<PartnerId>().Distinct().ToList();
        var places = await db.Locations.AsNoTracking().Where(l => wanted.Contains(l.Id)).Select(l => new { l.Id, l.Organization }).ToListAsync(ct);
        var companies = await db.Organizations.AsNoTracking().Where(o => o.GlobalPartnerId != null && wanted.Contains(o.GlobalPartnerId.Value))
            .Select(o => new { Id = o.GlobalPartnerId!.Value, Organization = o.Id }).ToListAsync(ct);
        return places.Concat(companies).ToLookup(number => number.Id, number => number.Organization);
    }

    private async Task<IReadOnlyDictionary<string, TenantId>> Owners(IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var wanted = candidates.Select(candidate => candidate.Domain).Where(domain => domain.Length > 0).Distinct().ToList();
        return await db.Tenants.AsNoTracking().Where(t => wanted.Contains(t.Domain)).ToDictionaryAsync(t => t.Domain, t => t.Id, ct);
    }

    /// <param name="Owners">Whose the domains are.</param>
    /// <param name="Numbers">Whose the PartnerIDs are that no enrolment has.</param>
    private sealed record Surroundings(
        ImportKind Kind, DealFacts Known, IReadOnlyDictionary<string, TenantId> Owners, ILookup<PartnerId, OrganizationId> Numbers, SeenRows Seen)
    {
        public bool IsAnothers(PartnerId? number, PartyFacts party) => number is { } id && Numbers[id].Any(owner => owner != party.Organization);

        public bool IsGiven(PartnerId? number, TenantId newcomer) => number is { } id && (Numbers.Contains(id) || Seen.BelongsToAnother(id, newcomer));
    }
}
