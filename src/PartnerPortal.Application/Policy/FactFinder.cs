using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// Lays out the facts of a deal between two tenants. What a caller could lie about (whose tenant, which kind, which
/// links exist) is looked up here and nowhere else.
/// </summary>
public sealed class FactFinder(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The question, with every fact that the store knows. <paramref name="buyer"/> null: nobody known yet.</summary>
    public async Task<PolicyQuery> Deal(PolicyAction action, TenantId seller, TenantId? buyer, Roles roles, CancellationToken ct)
    {
        var selling = await Party(seller, ct) ?? throw new InvalidOperationException($"Tenant {seller} acts but is not on record.");
        var buying = buyer is { } tenant ? await Party(tenant, ct) : null;
        var query = new PolicyQuery(action, selling, clock.GetUtcNow()) { Buyer = buying, Roles = roles };
        return buying is null ? query : await Graph(query, buying, ct);
    }

    /// <summary>One side of a deal, or null: no such tenant on record.</summary>
    public async Task<PartyFacts?> Party(TenantId id, CancellationToken ct)
    {
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (tenant is null) return null;

        var owner = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == tenant.Organization, ct);
        return Party(owner, tenant);
    }

    internal static PartyFacts Party(Organization owner, Tenant tenant)
    {
        var enrollment = owner.EnrollmentOn(tenant.Id);
        return new PartyFacts(owner.Id, owner.Name, tenant.Id, tenant.Kind)
        {
            Tier = enrollment?.Tier ?? Tier.None,
            Enrollment = enrollment?.Status,
            AgreementSigned = enrollment is null || enrollment.AgreementSignedOn is not null,
            KindIsEvidenced = tenant.Evidence is not KindEvidence.None,
            Domain = tenant.Domain,
            Country = tenant.Country,
            Cloud = tenant.Cloud,
            Group = owner.Group,
            IsCspPartner = owner.IsPartner,
            EnrollmentIsPending = enrollment is { IsPending: true },
        };
    }

    private async Task<PolicyQuery> Graph(PolicyQuery query, PartyFacts buyer, CancellationToken ct)
    {
        var seller = query.Seller;
        var partnerships = await db.Partnerships.AsNoTracking()
            .Where(p => p.Status != PartnershipStatus.Ended
                && ((p.Provider == seller.Organization && p.Reseller == buyer.Organization)
                    || (p.Provider == buyer.Organization && p.Reseller == seller.Organization)))
            .Select(p => new { p.ProviderTenant, p.ResellerTenant })
            .ToListAsync(ct);
        var onTheseTenants = partnerships.Any(p =>
            (p.ProviderTenant == seller.Tenant && p.ResellerTenant == buyer.Tenant)
            || (p.ProviderTenant == buyer.Tenant && p.ResellerTenant == seller.Tenant));
        var open = db.CustomerRelationships.AsNoTracking().Where(r => r.CustomerTenant == buyer.Tenant && r.Status != RelationshipStatus.Removed);

        return query with
        {
            Partnership = onTheseTenants,
            PartnershipElsewhere = partnerships.Count > 0 && !onTheseTenants,
            Relation = await open.AnyAsync(r => r.PartnerTenant == seller.Tenant, ct),
            OtherPartnersOfBuyer = await open.CountAsync(r => r.Partner != seller.Organization, ct),
            CustomerAgreement = await db.CustomerAgreements.AnyAsync(a => a.CustomerTenant == buyer.Tenant, ct),
            ResellersOfSeller = await db.Partnerships.CountAsync(p => p.Provider == seller.Organization && p.Status != PartnershipStatus.Ended, ct),
        };
    }
}
