using PartnerPortal.Application.Policy;
using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Application.Partnerships;

/// <summary>The other side of each partnership that the actor's organisation is, or was, part of; by name.</summary>
public sealed class ListPartnerships(PortalDbContext db, TimeProvider clock)
{
    /// <param name="Counterpart">The reseller, seen by the provider; the provider, seen by the reseller.</param>
    /// <param name="IsSuspended">Derived: either side's enrolment is suspended (W-02).</param>
    /// <param name="Customers">Customers of those subscriptions.</param>
    /// <param name="Subscriptions">Sold by the provider with the reseller on record.</param>
    public sealed record Row(
        PartnershipId Id, OrganizationId Counterpart, CompanyName Name, PartnerId? PartnerId, string Domain, PartnershipStatus Status, bool IsSuspended,
        bool AgreementSigned, string? Market, int Customers, int Subscriptions, DateTimeOffset Since, Origin Origin, bool HasAdminAccess, bool IsProvider)
    {
        /// <summary>The counterpart's tenant of this partnership.</summary>
        public TenantId Tenant { get; init; }

        /// <summary>When the notice of the reseller's request runs out, or null: nobody asked.</summary>
        public DateTimeOffset? EndsAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>Who ended it, or null: it stands, or the notice ran out.</summary>
        public CompanyName? EndedBy { get; init; }

        public string? EndReason { get; init; }
    }

    public async Task<Result<IReadOnlyList<Row>>> Handle(Actor actor, CancellationToken ct)
    {
        if (actor.Demand(Permission.SeePartnerships).Refused(out var refusal)) return refusal;

        var partnerships = await db.Partnerships.AsNoTracking().VisibleTo(actor).ToListAsync(ct);
        var ids = partnerships.SelectMany(p => new[] { p.Provider, p.Reseller }).Distinct().ToList();
        var tenantIds = partnerships.SelectMany(p => new[] { p.ProviderTenant, p.ResellerTenant }).Distinct().ToList();
        var organizations = await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var tenants = await db.Tenants.AsNoTracking().Where(t => tenantIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var business = await Business(actor, ct);

        var rows = partnerships.Select(p =>
        {
            var iProvide = p.Provider == actor.Organization;
            var other = iProvide ? Side(p.Reseller, p.ResellerTenant) : Side(p.Provider, p.ProviderTenant);
            var me = iProvide ? Side(p.Provider, p.ProviderTenant) : Side(p.Reseller, p.ResellerTenant);
            return RowOf(p, me, other, organizations) with
            {
                Customers = business.GetValueOrDefault(other.Organization).Customers,
                Subscriptions = business.GetValueOrDefault(other.Organization).Subscriptions,
                EndedBy = p.EndedBy is { } by ? organizations[by].Name : null,
            };
        });
        return rows.OrderBy(row => row.Name.Legal, StringComparer.OrdinalIgnoreCase).ToList();

        PartyFacts Side(OrganizationId organization, TenantId tenant) => FactFinder.Party(organizations[organization], tenants[tenant]);
    }

    private Row RowOf(Partnership p, PartyFacts me, PartyFacts other, Dictionary<OrganizationId, Organization> organizations) => new(
        p.Id, other.Organization, other.Name, organizations[other.Organization].EnrollmentOn(other.Tenant)?.Location, other.Domain, p.Status,
        other.Enrollment is EnrollmentStatus.Suspended || me.Enrollment is EnrollmentStatus.Suspended, other.AgreementSigned,
        MarketTable.Of(other.Country, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))?.Code, Customers: 0, Subscriptions: 0,
        p.Since, p.Origin, p.AdminAccessGrantedAt is not null, IsProvider: p.Provider == other.Organization)
    {
        Tenant = other.Tenant,
        EndsAt = p.EndedAt is null ? p.EndsAt : null,
        EndedAt = p.EndedAt,
        EndReason = p.EndReason,
    };

    // Counted on the pair's own subscriptions only: what else the other side has is not ours to see.
    private async Task<Dictionary<OrganizationId, (int Customers, int Subscriptions)>> Business(Actor actor, CancellationToken ct)
    {
        var sold = await db.Subscriptions.AsNoTracking()
            .Where(s => (s.Seller == actor.Organization || s.PartnerOfRecord == actor.Organization) && s.Seller != null && s.PartnerOfRecord != null)
            .Select(s => new { s.Seller, s.PartnerOfRecord, s.CustomerTenant }).ToListAsync(ct);
        return sold.GroupBy(s => (s.Seller == actor.Organization ? s.PartnerOfRecord : s.Seller)!.Value)
            .ToDictionary(g => g.Key, g => (g.Select(s => s.CustomerTenant).Distinct().Count(), g.Count()));
    }
}
