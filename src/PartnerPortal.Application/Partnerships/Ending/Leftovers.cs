using PartnerPortal.Domain.CustomerRelationships;
using PartnerPortal.Domain.Partnerships;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Partnerships.Ending;

/// <summary>
/// What grew under a partnership and stays when it ends (W-03, R-033): the pair's own business, as both sides know it,
/// and nothing of what either does with others.
/// </summary>
/// <param name="Recorded">Sold by the provider with the reseller on record.</param>
/// <param name="Supported">Sold by the provider with the reseller as support contact.</param>
/// <param name="AdminRights">The provider's own relationships with those customers that carry legacy admin rights.</param>
/// <param name="TenantAccess">The provider has admin access to the reseller's own tenant.</param>
internal sealed record Leftovers(
    IReadOnlyList<Subscription> Recorded, IReadOnlyList<Subscription> Supported, IReadOnlyList<CustomerRelationship> AdminRights, bool TenantAccess)
{
    public IReadOnlyList<TenantId> Customers => [.. Recorded.Concat(Supported).Select(s => s.CustomerTenant).Distinct()];

    public EndingFacts Facts => new()
    {
        Customers = Customers.Count,
        Subscriptions = Recorded.Count,
        AdminRights = AdminRights.Count + (TenantAccess ? 1 : 0),
    };
}

internal static class LeftoversQuery
{
    extension(PortalDbContext db)
    {
        /// <summary>Tracked, so that what is chosen for them can be done in the same commit.</summary>
        public async Task<Leftovers> LeftBy(Partnership partnership, CancellationToken ct)
        {
            var (provider, reseller) = (partnership.Provider, partnership.Reseller);
            var shared = await db.Subscriptions
                .Where(s => s.Seller == provider && s.Status != SubscriptionStatus.Deleted && (s.PartnerOfRecord == reseller || s.SupportContact == reseller))
                .OrderBy(s => s.Offer).ThenBy(s => s.Id).ToListAsync(ct);
            var customers = shared.Select(s => s.CustomerTenant).Distinct().ToList();
            var rights = await db.CustomerRelationships
                .Where(r => r.PartnerTenant == partnership.ProviderTenant && customers.Contains(r.CustomerTenant)
                    && r.Status != RelationshipStatus.Removed && r.AdminRightsGrantedAt != null)
                .ToListAsync(ct);
            return new Leftovers(
                shared.FindAll(s => s.PartnerOfRecord == reseller), shared.FindAll(s => s.SupportContact == reseller), rights,
                partnership.AdminAccessGrantedAt is not null);
        }
    }
}
