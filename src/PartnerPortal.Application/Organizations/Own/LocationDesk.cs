using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Organizations.Own;

/// <summary>The facts about a location that is added; preview and act share them.</summary>
public sealed class LocationDesk(PortalDbContext db, FactFinder facts)
{
    public async Task<Result<PolicyQuery>> Adding(Actor actor, AddLocation.Command command, CancellationToken ct)
    {
        var id = PartnerId.TryParse(command.PartnerId.Trim(), out var parsed) ? parsed : (PartnerId?)null;
        if (id is { } number && await IsTaken(number, ct)) return OrganizationRefusals.PartnerIdTaken(number.ToString());

        var question = await facts.Deal(PolicyAction.LocationAdd, actor.Tenant, buyer: null, actor.Standing, ct);
        var location = new LocationFacts(id?.Value ?? 0, command.Country);
        if (command.Tenant is not { } used) return question with { Own = new OwnFacts { Country = command.Country, Location = location } };

        var tenant = await db.Tenants.AsNoTracking().Attached()
            .SingleOrDefaultAsync(t => t.Id == used && t.Organization == actor.Organization && t.Kind == TenantKind.CspTransaction, ct);
        return tenant is null ? OrganizationRefusals.UnknownTenant(used.ToString()) : question with
        {
            Own = new OwnFacts
            {
                Tenant = tenant.Id,
                Domain = tenant.Domain,
                Kind = tenant.Kind,
                Cloud = tenant.Cloud,
                Country = tenant.Country,
                Location = location with { Existing = (await LocationOf(tenant, ct))?.Value },
            },
        };
    }

    // 2.6: a PartnerID names one organisation or one location, and whose it is stays untold.
    private async Task<bool> IsTaken(PartnerId id, CancellationToken ct) =>
        await db.Locations.AnyAsync(l => l.Id == id, ct)
        || await db.Organizations.AnyAsync(o => o.GlobalPartnerId == id || o.Enrollments.Any(e => e.Location == id), ct);

    private async Task<PartnerId?> LocationOf(Tenant tenant, CancellationToken ct)
    {
        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == tenant.Organization, ct);
        return owner.EnrollmentOn(tenant.Id)?.Location
            ?? (await db.Locations.AsNoTracking().SingleOrDefaultAsync(l => l.Tenant == tenant.Id, ct))?.Id;
    }
}
