using PartnerPortal.Domain.Partnerships;

namespace PartnerPortal.Application.CustomerRelationships.Together;

/// <summary>Which partnerships are in force: one that is to end still is, until its day.</summary>
internal static class OpenPartnerships
{
    extension(IQueryable<Partnership> partnerships)
    {
        public IQueryable<Partnership> Open() => partnerships.Where(p => p.Status != PartnershipStatus.Ended);

        public Task<bool> Join(TenantId provider, TenantId reseller, CancellationToken ct) =>
            partnerships.Open().AnyAsync(p => p.ProviderTenant == provider && p.ResellerTenant == reseller, ct);
    }
}
