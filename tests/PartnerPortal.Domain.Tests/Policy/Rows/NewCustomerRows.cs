using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class NewCustomerRows
{
    private static readonly PartyFacts Restricted = Cast.Duri with { Enrollment = EnrollmentStatus.Restricted };

    // Duri is restricted, resells beside it, and brings Hanbit along.
    private static readonly PolicyQuery ResellersLink = Ask.Request.By(Restricted with { IsReseller = true }) with
    {
        Together = new TogetherFacts(LinkPart.BringsProvider, Cast.Hanbit, WorkTogether: true),
    };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-049", "a direct-bill partner creates a customer", Ask.Create, Allow),
        new("R-049", "a provider creates a customer", Ask.Create.By(Cast.Hanbit), Allow),
        new("R-049", "a reseller creates a customer", Ask.Create.By(Cast.Namsan), Block),

        new("R-050", "an active direct-bill partner's own link", Ask.Request, null),
        new("R-050", "a restricted direct-bill partner's own link", Ask.Request.By(Restricted), Block),
        new("R-050", "an enrolled reseller's link of a restricted direct-bill partner", ResellersLink, Allow),
        new("R-050", "the same, before it is enrolled as a reseller", ResellersLink.By(Restricted), Block),
        new("R-050", "the customer accepts an enrolled reseller's link", ResellersLink with { Action = PolicyAction.RelationAccept }, Allow),
        new("R-012", "an enrolled reseller's link, of which R-050 speaks", ResellersLink, null),
        new("R-012", "a restricted partner creates a customer", Ask.Create.By(Restricted), Block),

        new("R-051", "a company that nobody knows", Ask.Create, Allow),
        new("R-051", "a domain that is known", Ask.Create with { Company = new CompanyFacts(IsKnown: true) }, Block),

        new("R-052", "a company's name", Ask.Create, Allow),
        new("R-052", "one letter", Named("A"), Block),
        new("R-052", "nothing but signs", Named("--!"), Block),
        new("R-052", "nothing but a legal form", Named("GmbH."), Block),
        new("R-052", "a domain", Named("areum.com"), Warn),
        new("R-052", "one letter over and over", Named("aaa"), Warn),
        new("R-052", "letters with blanks between", Named("A B C"), Warn),
        new("R-052", "a short Korean name", Named("한빛"), Allow),
        new("R-052", "a legal form behind a name", Named("Areum Co., Ltd."), Allow),
        new("R-052", "a contact at the partner itself", Ask.Create with { Company = new CompanyFacts(ContactDomain: "Duri.onmicrosoft.com") }, Block),
        new("R-052", "a contact at Microsoft", Ask.Create with { Company = new CompanyFacts(ContactDomain: "microsoft.com") }, Block),
        new("R-052", "a contact of its own", Ask.Create with { Company = new CompanyFacts(ContactDomain: "areum.example") }, Allow),

        new("R-053", "a country that asks for nothing", Ask.Create with { Company = new CompanyFacts(HasRegistrationId: false, HasPhone: false) }, null),
        new("R-053", "both in a country that asks for them", Ask.Create.WhereBuyer(x => x with { Country = CountryCode.Of("PL") }), Allow),
        new("R-053", "no registration number there", InPoland(new CompanyFacts(HasRegistrationId: false)), Block),
        new("R-053", "no phone number there", InPoland(new CompanyFacts(HasPhone: false)), Block),
        new("R-053", "a partner that applies there without a number", Ask.Enrol.WhereOwn(x => x with { Country = CountryCode.Of("UZ") }) with { Company = new CompanyFacts(HasRegistrationId: false) }, Block),

        new("R-041", "a customer to be created in another market", Ask.Create.WhereBuyer(x => x with { Country = CountryCode.Of("JP") }), Block),
        new("R-042", "a customer to be created in another cloud", Ask.Create.WhereBuyer(x => x with { Cloud = CloudInstance.China21V }), Block),
        new("R-062", "a customer to be created in Germany's cloud", Ask.Create.WhereBuyer(x => x with { Cloud = CloudInstance.Germany }), Block),
        new("R-172", "a sandbox creates a customer outside", Ask.Create.By(Cast.Sandbox(Tier.DirectBill)), Block),

        new("R-068", "online services for a CSP tenant, of which R-056 speaks", Ask.Order.To(Cast.Namsan), null),
        new("R-068", "software for a CSP tenant", Ordering(OfferFamily.Software).To(Cast.Namsan), Block),
        new("R-068", "a third-party product for a CSP tenant", Ordering(OfferFamily.SaaS).To(Cast.Namsan), Block),
        new("R-068", "software for a partner's corporate tenant", Ordering(OfferFamily.Software).To(Cast.CorporateTenantOf(Cast.Namsan)), Allow),

        new("R-101", "a direct-bill partner looks after what it sold", Ask.Manage, Allow),
        new("R-101", "a provider does", Ask.Manage.By(Cast.Hanbit), Allow),
        new("R-101", "a reseller does", Ask.Manage.By(Cast.Namsan), Block),
        new("R-101", "an advisor does", Ask.Manage.WhereSeller(x => x with { Tier = Tier.Advisor }), Block),

        new("R-110", "a direct-bill partner attests", Ask.Attest, Allow),
        new("R-110", "a provider attests", Ask.Attest.By(Cast.Hanbit), Allow),
        new("R-110", "a reseller attests", Ask.Attest.By(Cast.Namsan), Block),

        new("R-111", "complete, and accepted today", Ask.Attest with { Attestation = new AttestationFacts(On: Cast.Today) }, Allow),
        new("R-111", "accepted tomorrow", Ask.Attest with { Attestation = new AttestationFacts(On: Cast.Today.AddDays(1)) }, Block),
        new("R-111", "no first name", Ask.Attest with { Attestation = new AttestationFacts(HasFirstName: false) }, Block),
        new("R-111", "no last name", Ask.Attest with { Attestation = new AttestationFacts(HasLastName: false) }, Block),
        new("R-111", "no address", Ask.Attest with { Attestation = new AttestationFacts(HasEmail: false) }, Block),

        new("R-112", "a direct-bill partner is accepted", Ask.Accept with { AgreementIsAttested = true }, null),
        new("R-112", "a provider, after the customer accepted by itself", Ask.Accept.By(Cast.Hanbit), Allow),
        new("R-112", "a provider, after another partner attested", Ask.Accept.By(Cast.Hanbit) with { AgreementIsAttested = true }, Warn),

        new("R-084", "a customer's first partner", Ask.Accept, null),
        new("R-084", "a further partner sees nothing of the others", Ask.Accept with { OtherPartnersOfBuyer = 1 }, Allow),

        new("R-113", "an offer that is sold everywhere", Ask.Order, null),
        new("R-113", "an offer that is not sold in the customer's market", Offering(new OfferFacts("Calling plan", IsSoldInMarket: false)), Block),
        new("R-113", "an offer that is not sold in the customer's cloud", Offering(new OfferFacts("Calling plan", IsSoldInCloud: false)), Block),
    ];

    private static PolicyQuery Named(string name) => Ask.Create.WhereBuyer(x => x with { Name = new CompanyName(name) });

    private static PolicyQuery InPoland(CompanyFacts company) => Ask.Create.WhereBuyer(x => x with { Country = CountryCode.Of("PL") }) with { Company = company };

    private static PolicyQuery Ordering(OfferFamily family) => Ask.Order with { Order = new OrderFacts(Family: family) };

    private static PolicyQuery Offering(OfferFacts offer) => Ask.Order with { Order = new OrderFacts { Offer = offer } };
}
