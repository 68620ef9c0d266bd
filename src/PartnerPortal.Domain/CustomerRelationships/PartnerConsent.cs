using PartnerPortal.Domain.Policy;

namespace PartnerPortal.Domain.CustomerRelationships;

/// <summary>A customer's consent to one of the partners that ask by a link, cleared by the policy for that very partner.</summary>
public sealed record PartnerConsent(Clearance Clearance, CustomerRelationshipId Id, bool GrantAdminRights);
