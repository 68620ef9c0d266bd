using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using static PartnerPortal.Domain.Policy.Outcome;

namespace PartnerPortal.Domain.Tests.Policy.Rows;

internal static class RecordRows
{
    private static readonly PolicyPack Later = PolicyPack.Founding with { FormerResellerAsRecord = Block };

    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("R-035", "a reseller of the provider", Ask.Record, Allow),
        new("R-035", "a former one", With(por => por with { Standing = PorStanding.Former }), Warn),
        new("R-035", "a former one under a later pack", With(por => por with { Standing = PorStanding.Former }), Block) { Pack = Later },
        new("R-035", "an order that records nobody in particular", Ask.Order, null),

        new("R-102", "a reseller's location", Ask.Record, Allow),
        new("R-102", "a company", With(por => por with { Reseller = null, IsGlobal = true }), Block),
        new("R-102", "the provider itself", With(por => por with { Reseller = Cast.Hanbit }), Block),

        new("R-103", "an active reseller", Ask.Record, Allow),
        new("R-103", "a partner in transition", With(por => por with { Reseller = Cast.Duri with { Enrollment = EnrollmentStatus.Dual } }), Allow),
        new("R-103", "nobody known", With(por => por with { Reseller = null }), Block),
        new("R-103", "a direct-bill partner", With(por => por with { Reseller = Cast.Duri }), Block),
        new("R-103", "a reseller without the agreement", With(por => por with { Reseller = Cast.Namsan with { Enrollment = EnrollmentStatus.Qualified, AgreementSigned = false } }), Block),
        new("R-103", "a reseller in Japan", With(por => por with { Reseller = Cast.Namsan with { Country = CountryCode.Of("JP") } }), Block),
        new("R-103", "a suspended reseller", With(por => por with { Reseller = Cast.Namsan with { Enrollment = EnrollmentStatus.Suspended } }), Block),
        new("R-103", "a reseller that lost CSP", With(por => por with { Reseller = Cast.Namsan with { Enrollment = EnrollmentStatus.Deauthorized } }), Block),
        new("R-103", "a company is R-102's matter", With(por => por with { Reseller = null, IsGlobal = true }), null),

        new("R-105", "the seller records", Ask.Record, Allow),

        new("R-106", "a reseller of the provider", Ask.Record, Allow),
        new("R-106", "a reseller without a partnership", With(por => por with { Standing = PorStanding.Stranger }), Warn),
        new("R-106", "a former one is R-035's matter", With(por => por with { Standing = PorStanding.Former }), null),

        new("R-107", "a provider records", Ask.Record, Allow),
        new("R-107", "a direct-bill partner records", Ask.Record.By(Cast.Duri), Block),
        new("R-107", "a direct-bill order names a reseller", Ask.Order with { Order = new OrderFacts(Cast.Namsan.Organization) }, Block),
        new("R-107", "a direct-bill order names none", Ask.Order, null),
    ];

    private static PolicyQuery With(Func<PorFacts, PorFacts> differs) => Ask.Record with { Por = differs(Ask.Record.Por!) };
}
