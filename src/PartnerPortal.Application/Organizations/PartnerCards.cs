using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Markets;

namespace PartnerPortal.Application.Organizations;

/// <summary>How one organisation presents itself to another: what an invitation or a request shows of who asks.</summary>
/// <param name="Market">The market's code, or null: the country is in none.</param>
public sealed record PartnerCard(
    OrganizationId Organization, CompanyName Name, PartnerId? PartnerId, TenantId Tenant, string Domain, Tier Tier, CloudInstance Cloud,
    CountryCode Country, string? Market);

/// <summary>Looks up the card of a tenant's owner.</summary>
public sealed class PartnerCards(PortalDbContext db, TimeProvider clock)
{
    public async Task<PartnerCard?> Of(TenantId id, CancellationToken ct)
    {
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (tenant is null) return null;

        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == tenant.Organization, ct);
        var party = FactFinder.Party(owner, tenant);
        var market = MarketTable.Of(party.Country, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return new PartnerCard(
            owner.Id, owner.Name, owner.EnrollmentOn(id)?.Location ?? owner.GlobalPartnerId, id, party.Domain, party.Tier, party.Cloud,
            party.Country, market?.Code);
    }
}
