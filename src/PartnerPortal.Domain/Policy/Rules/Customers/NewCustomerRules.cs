using PartnerPortal.Domain.Markets;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.PolicyAction;

namespace PartnerPortal.Domain.Policy.Rules.Customers;

/// <summary>R-049: resellers create no customer tenants; their provider does. PC:add-a-new-customer.</summary>
internal sealed class ResellersCreateNoCustomers() : Rule("R-049", Stage.Enrollment, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Seller.Tier is Tier.IndirectReseller);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>
/// a restricted direct-bill partner sends no direct link; as an enrolled reseller it may bring its provider along.
/// PC:restricted-direct-bill-capabilities.
/// </summary>
internal sealed class RestrictedPartnersLinkAsResellers() : Rule("R-050", Stage.Enrollment, RelationRequest, RelationAccept)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Seller is { Tier: Tier.DirectBill, Enrollment: EnrollmentStatus.Restricted } ? BlockIf(!query.IsResellersLink) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("org", query.Seller.Name)];
}

/// <summary>R-051: a tenant or domain that is known gets a request and is never created again. Whose it is stays untold. PC:add-a-new-customer.</summary>
internal sealed class KnownCustomersAreAsked() : Rule("R-051", Stage.Graph, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) => BlockIf(query.Company.IsKnown);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("domain", query.Buyer!.Domain)];
}

/// <summary>R-052: a customer has a company's name and a contact of its own. PC:validate-names-addresses.</summary>
internal sealed class CustomersAreCompanies() : Rule("R-052", Stage.State, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        query.Company.ContactDomain is { Length: > 0 } domain && IsNotTheirs(domain, query.Seller) ? Outcome.Block : CompanyNames.Judge(query.Buyer!.Name.Legal);

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) =>
        [Fact.Of("C", query.Buyer!.Name), Fact.Of("domain", query.Company.ContactDomain is { Length: > 0 } domain ? domain : "–")];

    private static bool IsNotTheirs(string domain, PartyFacts seller) =>
        domain.Equals("microsoft.com", StringComparison.OrdinalIgnoreCase) || domain.Equals(seller.Domain, StringComparison.OrdinalIgnoreCase);
}

/// <summary>R-053: some countries ask for a registration number and a phone number. PC:add-a-new-customer; codes 600049, 600051.</summary>
internal sealed class SomeCountriesRegisterCompanies() : Rule("R-053", Stage.State, PartnerEnroll, CustomerCreate)
{
    public override Outcome? Judge(PolicyQuery query, PolicyPack pack) =>
        Registration.IsAskedIn(CountryOf(query)) ? BlockIf(query.Company is not { HasRegistrationId: true, HasPhone: true }) : null;

    public override IReadOnlyList<Fact> Evidence(PolicyQuery query, PolicyPack pack) => [Fact.Of("country", CountryOf(query))];

    private static CountryCode CountryOf(PolicyQuery query) => query.Action is PartnerEnroll ? query.Own!.Country : query.Buyer!.Country;
}
