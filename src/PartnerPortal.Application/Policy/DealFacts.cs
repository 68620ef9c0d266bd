using PartnerPortal.Domain.Agreements;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Application.Policy;

/// <summary>
/// The facts around one seller and any number of possible buyers, fetched together: a thousand deals cost as many
/// look-ups as one.
/// </summary>
public sealed class DealFacts
{
    /// <summary>The question as it stands while nobody knows the buyer.</summary>
    public required PolicyQuery Question { get; init; }

    /// <summary>Those of the asked tenants that are on record.</summary>
    public required IReadOnlyDictionary<TenantId, PartyFacts> Buyers { get; init; }

    public required ILookup<OrganizationId, Pair> Partnerships { get; init; }

    public required ILookup<TenantId, Partner> Relationships { get; init; }

    /// <summary>The customer agreements of the asked tenants, and whether the customer itself accepted them .</summary>
    public required IReadOnlyDictionary<TenantId, AgreementKind> Agreements { get; init; }

    /// <summary>The services of each buyer that another partner both sells and administers .</summary>
    public required ILookup<TenantId, OfferFamily> Administered { get; init; }

    /// <summary>The question about one buyer; one that is not on record yet has no links and no agreement.</summary>
    public PolicyQuery With(PartyFacts buyer)
    {
        var seller = Question.Seller;
        var partnerships = Partnerships[buyer.Organization].ToList();
        var here = Relationships[buyer.Tenant].Where(partner => partner.Tenant == seller.Tenant).ToList();
        var onTheseTenants = partnerships.Contains(new Pair(seller.Tenant, buyer.Tenant));
        return Question with
        {
            Buyer = buyer,
            Partnership = onTheseTenants,
            PartnershipElsewhere = partnerships.Count > 0 && !onTheseTenants,
            Relation = here.Count > 0,
            AdminRights = here.Exists(partner => partner.HasAdminRights),
            OtherPartnersOfBuyer = Relationships[buyer.Tenant].Count(partner => partner.Organization != seller.Organization),
            CustomerAgreement = Agreements.ContainsKey(buyer.Tenant),
            AgreementIsAttested = Agreements.TryGetValue(buyer.Tenant, out var kind) && kind is AgreementKind.Attested,
            AdministeredService = Administered[buyer.Tenant].Select(family => (OfferFamily?)family).FirstOrDefault(),
        };
    }

    /// <summary>The two tenants of an open partnership, the seller's first, whichever of them provides.</summary>
    public readonly record struct Pair(TenantId Seller, TenantId Buyer);

    public readonly record struct Partner(OrganizationId Organization, TenantId Tenant, bool HasAdminRights);
}
