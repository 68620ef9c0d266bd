namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>
/// The reseller through which a provider sells, named on the provider's own request: the customer reads it, and the
/// reseller may pass the link on (W-07, R-048). It is information and makes nobody a partner.
/// </summary>
public sealed record Introducer(OrganizationId Organization, TenantId Tenant);
