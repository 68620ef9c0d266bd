using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class RelationshipRows
{
    private static readonly PolicyPack OnePartnerForGovernment = PolicyPack.Founding with { UsGovMultiPartner = false };
    private static readonly PolicyPack StrictAboutResellers = PolicyPack.Founding with { MissingPartnerOfRecord = Block };

    private static readonly PolicyQuery GovernmentRequest = Ask.Request
        .WhereSeller(x => x with { Cloud = CloudInstance.UsGov }).WhereBuyer(x => x with { Cloud = CloudInstance.UsGov });

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-040", "an order within a relationship", Ask.Order, Allow),
        new("R-040", "an order without one", Ask.Order with { Relation = false }, Block),
        new("R-040", "a sandbox and its own sandbox customer", Ask.Order.By(Cast.Sandbox(Tier.DirectBill)).To(SandboxCustomer()) with { Relation = false }, null),

        new("R-041", "both in Korea", Ask.Request, Allow),
        new("R-041", "a customer in Japan", Ask.Request.WhereBuyer(x => x with { Country = CountryCode.Of("JP") }), Block),
        new("R-041", "Guam and the United States, since 2023", Ask.Order.WhereSeller(x => x with { Country = CountryCode.Of("US") }).WhereBuyer(x => x with { Country = CountryCode.Of("GU") }), Allow),
        new("R-041", "Guam and the United States, before", Ask.Order.WhereSeller(x => x with { Country = CountryCode.Of("US") }).WhereBuyer(x => x with { Country = CountryCode.Of("GU") }) with { At = Cast.Now.AddYears(-5) }, Block),
        new("R-041", "nobody knows who holds the link", Ask.Request.To(null), null),

        new("R-042", "both in the global cloud", Ask.Request, Allow),
        new("R-042", "a customer of 21Vianet", Ask.Accept.WhereBuyer(x => x with { Cloud = CloudInstance.China21V }), Block),

        new("R-043", "a sales agent asks", Ask.Request with { Roles = Roles.SalesAgent }, Allow),
        new("R-043", "a billing admin asks", Ask.Request with { Roles = Roles.BillingAdmin }, Block),

        new("R-044", "the customer's Global admin accepts", Ask.Accept with { Roles = Roles.GlobalAdmin | Roles.Reader }, Allow),
        new("R-044", "somebody else of the customer accepts", Ask.Accept with { Roles = Roles.UserAdmin }, Block),

        new("R-045", "the agreement is accepted", Ask.Accept, Allow),
        new("R-045", "the agreement is not accepted", Ask.Accept with { CustomerAgreement = false }, Block),
        new("R-045", "an order without an agreement", Ask.Order with { CustomerAgreement = false }, Block),
        new("R-045", "a stranger's order, of which R-040 speaks", Ask.Order with { Relation = false, CustomerAgreement = false }, null),
        new("R-045", "an import without an agreement", Ask.ImportCustomer with { CustomerAgreement = false }, Warn),

        new("R-046", "the global cloud leaves the choice", Ask.Request, null),
        new("R-046", "US Government with admin rights", GovernmentRequest with { Consent = new ConsentFacts(IncludesAdminRights: true) }, Allow),
        new("R-046", "US Government without", GovernmentRequest, Block),

        new("R-047", "a direct-bill partner", Ask.Order, null),
        new("R-047", "a provider with its own relationship", Ask.OrderThrough(Cast.Hanbit, Cast.Namsan), Allow),
        new("R-047", "a provider without", Ask.OrderThrough(Cast.Hanbit, Cast.Namsan) with { Relation = false }, Block),
        new("R-047", "a sandbox provider and its own sandbox customer", Ask.Order.By(Cast.Sandbox(Tier.IndirectProvider)).To(SandboxCustomer()) with { Relation = false }, null),

        new("R-048", "the global cloud", Ask.Request.By(Cast.Namsan), null),
        new("R-048", "a 21Vianet provider creates a link", Ask.Request.By(Cast.Hanbit with { Cloud = CloudInstance.China21V }), Allow),
        new("R-048", "a 21Vianet reseller creates a link", Ask.Request.By(Cast.Namsan with { Cloud = CloudInstance.China21V }), Block),

        new("R-054", "not yet connected", Ask.Accept, null),
        new("R-054", "connected: a repeat changes nothing", Ask.ImportCustomer with { Relation = true }, Allow),

        new("R-059", "never declined", Ask.Request, null),
        new("R-059", "declined, and the wait is over today", Ask.Request with { Link = new LinkFacts(MayAskAgainOn: Cast.Today) }, Allow),
        new("R-059", "declined, and one day too early", Ask.Request with { Link = new LinkFacts(MayAskAgainOn: Cast.Today.AddDays(1)) }, Block),

        new("R-060", "a personal link", Ask.Accept, null),
        new("R-060", "a standing offer in the directory", Ask.Accept with { Link = LinkFacts.Harmless }, Allow),

        new("R-062", "a customer in Germany's cloud while it grew", Ask.Request.WhereBuyer(x => x with { Cloud = CloudInstance.Germany }) with { At = new(2017, 12, 31, 0, 0, 0, TimeSpan.Zero) }, null),
        new("R-062", "a customer in Germany's cloud when it closed to new ones", Ask.Request.WhereBuyer(x => x with { Cloud = CloudInstance.Germany }) with { At = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) }, Block),
        new("R-062", "the global cloud", Ask.Request, null),
        new("R-062", "a customer in Germany's cloud", Ask.Request.WhereBuyer(x => x with { Cloud = CloudInstance.Germany }), Block),
        new("R-062", "a partner in Germany's cloud, customer unknown", Ask.Request.WhereSeller(x => x with { Cloud = CloudInstance.Germany }).To(null), Block),

        new("R-080", "the first partner", Ask.Accept, null),
        new("R-080", "the twelfth partner", Ask.Accept with { OtherPartnersOfBuyer = 11 }, Allow),
        new("R-081", "a further partner changes nothing else", Ask.Accept, Allow),

        new("R-083", "no government customer", Ask.Request with { OtherPartnersOfBuyer = 1 }, null),
        new("R-083", "a government customer's second partner", GovernmentRequest with { OtherPartnersOfBuyer = 1 }, Allow),
        new("R-083", "the same under a pack with one partner each", GovernmentRequest with { OtherPartnersOfBuyer = 1 }, Block) { Pack = OnePartnerForGovernment },
        new("R-083", "its first partner under that pack", GovernmentRequest, Allow) { Pack = OnePartnerForGovernment },

        new("R-104", "a direct-bill partner names no reseller", Ask.Order, null),
        new("R-104", "a provider names its reseller", Ask.OrderThrough(Cast.Hanbit, Cast.Namsan), Allow),
        new("R-104", "a provider names none", Ask.Order.By(Cast.Hanbit), Warn),
        new("R-104", "a provider names none under a strict pack", Ask.Order.By(Cast.Hanbit), Block) { Pack = StrictAboutResellers },

        new("R-120", "a row without admin rights", Ask.ImportCustomer, null),
        new("R-120", "a row that lists admin rights", Ask.ImportCustomer with { Consent = new ConsentFacts(IncludesAdminRights: true) }, Warn),
    ];

    private static PartyFacts SandboxCustomer() => Cast.OtherTenantOf(Cast.Hanbit, TenantKind.SandboxCustomer);
}
