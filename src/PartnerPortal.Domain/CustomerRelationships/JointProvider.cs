using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>
/// The provider that a reseller brings along (W-07): it needs a relationship of its own to order, so the customer
/// accepts both by one link. Its half of the request is cleared by the policy as its own.
/// </summary>
public sealed record JointProvider
{
    private JointProvider() { } // EF Core

    public OrganizationId Organization { get; private init; }

    public TenantId Tenant { get; private init; }

    /// <summary>Whether legacy admin rights are asked for the provider, too.</summary>
    public bool AsksForAdminRights { get; private init; }

    public static JointProvider Of(Clearance clearance, bool asksForAdminRights)
    {
        var query = clearance.For(PolicyAction.RelationRequest);
        return new JointProvider { Organization = query.Seller.Organization, Tenant = query.Seller.Tenant, AsksForAdminRights = asksForAdminRights };
    }
}
