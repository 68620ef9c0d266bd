using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Subscriptions;
using PartnerPortal.Domain.Subscriptions.External;
using static PartnerPortal.Domain.Policy.Outcome;
using static PartnerPortal.Domain.Subscriptions.PurchaseChannel;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class ChannelRows
{
    private static DateOnly TermEnd { get; } = Sample.Elsewhere.TermEndsOn!.Value;

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-001", "a suspended partner is hired", Ask.Hire.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Suspended }), Block),
        new("R-001", "a suspended partner plans a purchase", Ask.Plan.WhereSeller(x => x with { Enrollment = EnrollmentStatus.Suspended }), Block),

        new("R-085", "an offer that nobody else sells", Ask.Declare, null),
        new("R-085", "an offer that a CSP partner sells already", Ask.Declare with { External = Ask.Declare.External with { IsSoldInCspToo = true } }, Warn),
        new("R-085", "a plan to buy what a CSP partner sells already", Ask.Plan with { External = Ask.Plan.External with { IsSoldInCspToo = true } }, Warn),

        new("R-090", "bought on the web", Ask.Declare, Allow),
        new("R-090", "bought through an advisor", Ask.Hire.WhereTerms(From(Advisor)), Allow),
        new("R-090", "bought by an open licence", Ask.Hire.WhereTerms(From(Open)), Allow),
        new("R-090", "bought by an enterprise agreement", Ask.Hire.WhereTerms(From(EnterpriseAgreement)), Allow),
        new("R-090", "bought from a third party", Ask.Hire.WhereTerms(From(ThirdPartyNonCsp)), Allow),
        new("R-090", "declared as sold by a CSP partner", Ask.Declare.WhereTerms(From(CspDirect)), null),
        new("R-090", "support for what another CSP partner sells", Ask.Hire.WhereTerms(From(CspIndirect)), Block),
        new("R-090", "a syndication subscription, of which R-095 speaks", Ask.Hire.WhereTerms(From(Syndication)), null),

        new("R-091", "licences with admin rights", Ask.Hire, Allow),
        new("R-091", "licences without admin rights", Ask.Hire with { AdminRights = false }, Block),
        new("R-091", "usage without admin rights", Ask.Hire.WhereTerms(Usage) with { AdminRights = false }, null),

        new("R-092", "licences bought on the web", Ask.Plan, null),
        new("R-092", "licences of another CSP partner, the day before their term ends", Ask.Plan.WhereTerms(From(CspDirect)).BuyingOn(TermEnd.AddDays(-1)), Block),
        new("R-092", "licences of another CSP partner, on the day on which their term ends", Ask.Plan.WhereTerms(From(CspDirect)), Allow),
        new("R-092", "usage of another CSP partner", Ask.Plan.WhereTerms(From(CspDirect)).WhereTerms(Usage).BuyingOn(Cast.Today), null),
        new("R-092", "licences of another CSP partner, under a pack that moves them", Ask.Plan.WhereTerms(From(CspDirect)).BuyingOn(Cast.Today), Allow)
        {
            Pack = PolicyPack.Founding with { LicencesMoveMidTerm = true },
        },

        new("R-093", "licences", Ask.Plan, null),
        new("R-093", "a partner is hired for Azure bought by an enterprise agreement", Ask.Hire.WhereTerms(From(EnterpriseAgreement)).WhereTerms(Usage), Warn),
        new("R-093", "a plan for Azure bought on the web", Ask.Plan.WhereTerms(Usage), Warn),
        new("R-093", "a plan for Azure of another CSP partner, of which R-094 speaks", Ask.Plan.WhereTerms(From(CspDirect)).WhereTerms(Usage), null),

        new("R-094", "Azure of another CSP partner", Ask.Plan.WhereTerms(From(CspDirect)).WhereTerms(Usage), Allow),
        new("R-094", "Azure bought on the web", Ask.Plan.WhereTerms(Usage), null),

        new("R-095", "bought on the web", Ask.Declare, null),
        new("R-095", "sold by a telecom company, declared", Ask.Declare.WhereTerms(From(Syndication)), Block),
        new("R-095", "sold by a telecom company, to be supported", Ask.Hire.WhereTerms(From(Syndication)), Block),
        new("R-095", "sold by a telecom company, to be moved", Ask.Plan.WhereTerms(From(Syndication)), Block),

        new("R-096", "a customer without CSP subscriptions", Ask.Declare, null),
        new("R-096", "a customer with CSP subscriptions", Ask.Declare with { External = Ask.Declare.External with { HoldsCspSubscriptions = true } }, Allow),

        new("R-097", "bought on the web", Ask.Hire, null),
        new("R-097", "bought by an enterprise agreement", Ask.Hire.WhereTerms(From(EnterpriseAgreement)), Warn),

        new("R-098", "150 active subscriptions", Ask.Plan with { External = Ask.Plan.External with { ActiveSubscriptions = 150 } }, null),
        new("R-098", "151 active subscriptions", Ask.Plan with { External = Ask.Plan.External with { ActiveSubscriptions = 151 } }, Warn),

        new("R-099", "bought on the day on which the old one ends", Ask.Plan, Allow),
        new("R-099", "bought the day before", Ask.Plan.BuyingOn(TermEnd.AddDays(-1)), Warn),
        new("R-099", "the old one has no end", Ask.Plan.WhereTerms(terms => terms with { TermEndsOn = null }), Warn),
        new("R-099", "usage, of which R-093 speaks", Ask.Plan.WhereTerms(Usage), null),

        new("R-109", "a reseller is hired for Azure", Ask.Hire.By(Cast.Namsan).WhereTerms(Usage), Warn),
        new("R-109", "a reseller is hired for licences", Ask.Hire.By(Cast.Namsan), null),
        new("R-170", "a partner is hired in a cloud without multi-channel support", Ask.Hire.WhereSeller(x => x with { Cloud = CloudInstance.Germany }), Block),
        new("R-170", "a partner is hired in the government cloud", Ask.Hire.WhereSeller(x => x with { Cloud = CloudInstance.UsGov }), Allow),
    ];

    private static ExternalTerms Usage(ExternalTerms terms) =>
        terms with { BillingModel = BillingModel.Usage, Family = OfferFamily.Azure, TermEndsOn = null, AutoRenews = false };

    private static Func<ExternalTerms, ExternalTerms> From(PurchaseChannel channel) => terms => terms with { Channel = channel };
}
