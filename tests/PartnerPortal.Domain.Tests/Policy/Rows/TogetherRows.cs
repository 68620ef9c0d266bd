using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class TogetherRows
{
    private static readonly (PolicyQuery Reseller, PolicyQuery Provider) Request = Ask.Jointly(Ask.Request);
    private static readonly (PolicyQuery Reseller, PolicyQuery Provider) Accept = Ask.Jointly(Ask.Accept);
    private static readonly PolicyQuery Named = Ask.Request.By(Cast.Hanbit) with { Together = new TogetherFacts(LinkPart.NamesReseller, Cast.Namsan, WorkTogether: true) };
    private static readonly PolicyPack OnePartnerForGovernment = PolicyPack.Founding with { UsGovMultiPartner = false };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-032", "a partner asks for itself alone", Ask.Request.By(Cast.Namsan), null),
        new("R-032", "a reseller brings its provider along", Request.Reseller, Allow),
        new("R-032", "the provider's own half", Request.Provider, null),
        new("R-032", "a reseller names a provider that it doesn't work with", Ask.Request.By(Cast.Namsan) with { Together = new TogetherFacts(LinkPart.BringsProvider, null, WorkTogether: false) }, Block),
        new("R-032", "the partnership ended before the customer accepted", Accept.Reseller.Where(x => x with { WorkTogether = false }), Block),

        new("R-038", "a provider comes along with a reseller that has signed", Request.Provider, Allow),
        new("R-038", "a provider comes along with a reseller that has not", Accept.Provider.Beside(x => x with { AgreementSigned = false }), Block),
        new("R-038", "a provider names a reseller that has not signed", Named.Beside(x => x with { AgreementSigned = false }), Block),
        new("R-038", "the reseller's own half is the matter of R-004", Request.Reseller, null),

        new("R-039", "an active provider", Request.Reseller, Allow),
        new("R-039", "a provider that was suspended meanwhile", Accept.Reseller.Beside(x => x with { Enrollment = EnrollmentStatus.Suspended }), Warn),
        new("R-039", "the provider's own half is the matter of R-001", Request.Provider, null),

        new("R-083", "a reseller and its provider are two partners", InGovernment(Request.Reseller), Block) { Pack = OnePartnerForGovernment },
        new("R-083", "they may be, where the pack says so", InGovernment(Request.Reseller), Allow),
    ];

    private static PolicyQuery InGovernment(PolicyQuery question) => question
        .WhereSeller(x => x with { Cloud = CloudInstance.UsGov }).WhereBuyer(x => x with { Cloud = CloudInstance.UsGov });

    extension(PolicyQuery query)
    {
        private PolicyQuery Where(Func<TogetherFacts, TogetherFacts> differs) => query with { Together = differs(query.Together!) };

        private PolicyQuery Beside(Func<PartyFacts, PartyFacts> differs) => query.Where(x => x with { Partner = differs(x.Partner!) });
    }
}
