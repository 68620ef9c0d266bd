using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy.Facts;

namespace PartnerPortal.Domain.Policy.WhatIf;

/// <summary>What can be otherwise when partners enrol, customers are recorded and the portal guards itself.</summary>
public static partial class Twists
{
    private static IEnumerable<Twist> Enrolling() =>
    [
        .. Either("Mfa", (q, yes) => q with { HasMfa = yes }),
        new("VerificationPassed", q => q with { Seller = q.Seller with { RejectedVerification = null } }),
        new("VerificationRejected", q => q with { Seller = q.Seller with { RejectedVerification = VerificationItem.Business } }),
        new("SignedAsDirectBill", q => q with { Seller = q.Seller with { Tier = Tier.IndirectReseller, AgreementSigned = false, SignedAsDirectBill = true } }),
        .. Tiers().Select(tier => new Twist("ApplyFor", q => Enrol(q, e => e with { Tier = tier }), Fact.Of("tier", tier))),
        new("OtherTierOnTenant", q => Enrol(q, e => e with { OnTenant = e.Tier is Tier.DirectBill ? Tier.IndirectReseller : Tier.DirectBill })),
        new("FreeTenant", q => Enrol(q, e => e with { OnTenant = null })),
        new("InTransition", q => Enrol(q, e => e with { OnTenant = Tier.DirectBill, IsInTransition = true })),
        new("LowRevenue", q => Enrol(q, e => e with { Revenue = 500, MonthsAsReseller = 3, Since = q.On.AddYears(-2), Anniversary = q.On.AddDays(60) }), Fact.Of("n", 500)),
        new("AnniversaryPassed", q => Enrol(q, e => e with { Revenue = 500, Since = q.On.AddYears(-2), Anniversary = q.On.AddDays(-1) }), Fact.Of("n", 500)),
        new("HighRevenue", q => Enrol(q, e => e with { Revenue = 50_000_000, MonthsAsReseller = 24 }), Fact.Of("n", 50_000_000)),
        new("LostRecently", q => Enrol(q, e => e with { DeauthorizedOn = q.On.AddMonths(-2) })),
        new("NeverLost", q => Enrol(q, e => e with { DeauthorizedOn = null })),
        new("WebMail", q => Enrol(q, e => e with { ContactDomain = "gmail.com" })),
        new("CompanyMail", q => Enrol(q, e => e with { ContactDomain = "tailspin.example" })),
    ];

    private static IEnumerable<Twist> Recording() =>
    [
        .. Either("CustomerKnown", (q, yes) => q with { Company = q.Company with { IsKnown = yes } }),
        .. Either("ContactAtMicrosoft", (q, yes) => q with { Company = q.Company with { ContactDomain = yes ? "microsoft.com" : "" } }),
        .. Either("Attested", (q, yes) => q with { AgreementIsAttested = yes, CustomerAgreement = true, Seller = q.Seller with { Tier = Tier.IndirectProvider } }),
        new("Registered", q => q with { Company = q.Company with { HasRegistrationId = true, HasPhone = true } }),
        new("RegistrationMissing", q => OnBuyer(OnOwn(q, own => own with { Country = CountryCode.Of("IN") }), b => b with { Country = CountryCode.Of("IN") }) with { Company = new CompanyFacts(HasRegistrationId: false) }),
        new("AttestationComplete", q => q with { Attestation = AttestationFacts.Complete }),
        new("AttestationUnsigned", q => q with { Attestation = new AttestationFacts(HasLastName: false) }),
        new("AttestationAhead", q => q with { Attestation = new AttestationFacts(On: q.On.AddDays(1)) }),
        new("OfferElsewhere", q => q with { Order = q.Order with { Offer = new OfferFacts("Teams Phone", IsSoldInMarket: false) } }),
        new("OfferEverywhere", q => q with { Order = q.Order with { Offer = OfferFacts.SoldEverywhere } }),
    ];

    private static IEnumerable<Twist> Guarding() =>
    [
        .. Either("OwnLink", (q, yes) => q with { Link = q.Link with { IsOwn = yes } }),
        .. Either("Changed", (q, yes) => q with { HasChanged = yes }),
        new("SentMany", q => q with { Sending = new SendingFacts(BySender: 5000, ToRecipient: 50) }, Fact.Of("n", 5000)),
        new("SentFew", q => q with { Sending = new SendingFacts(BySender: 1) }),
        new("LastGlobalAdmin", q => q with { Member = new MemberFacts(IsGlobalAdmin: true, OtherGlobalAdmins: 0) }),
        new("AnotherGlobalAdmin", q => q with { Member = q.Member with { OtherGlobalAdmins = 1 } }, Fact.Of("n", 1)),
        new("SandboxInUse", q => q with { Sandbox = new SandboxFacts(Customers: 2, Subscriptions: 3) }, Fact.Of("n", 2)),
        new("SandboxEmpty", q => q with { Sandbox = SandboxFacts.Empty }),
        new("PackUnannounced", q => q with { Edition = new EditionFacts(q.On.AddDays(30), IsAnnounced: false) }),
        new("PackAnnounced", q => q with { Edition = new EditionFacts(q.On.AddDays(30)) }),
        new("FiledWithoutRule", q => q with { Filing = new FilingFacts(IsRefused: true, NamesRuleAndPack: false) }),
        new("FiledWithRule", q => q with { Filing = new FilingFacts(IsRefused: true) }),
    ];

    private static Tier[] Tiers() => [Tier.IndirectReseller, Tier.DirectBill, Tier.IndirectProvider];

    private static PolicyQuery Enrol(PolicyQuery query, Func<EnrollingFacts, EnrollingFacts> tell) => query with { Enrolling = tell(query.Enrolling) };
}
