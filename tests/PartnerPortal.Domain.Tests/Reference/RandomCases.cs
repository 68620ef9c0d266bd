using PartnerPortal.Domain.Kernel;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Domain.Policy;
using PartnerPortal.Domain.Policy.Facts;
using PartnerPortal.Domain.Subscriptions;

namespace PartnerPortal.Domain.Tests.Reference;

/// <summary>
/// Cases that both tellings of the policy decide. Every fact has its whole range, unknown countries and impossible pairs
/// included; the harmless value comes up most often, so that one objection does not hide the others.
/// </summary>
internal sealed class RandomCases(Random random)
{
    private static readonly CountryCode[] TwoLetters =
        [.. from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select CountryCode.Of($"{(char)first}{(char)second}")];

    private static readonly CountryCode[] Likely =
        [.. "KR JP DE FR US GU MP AS PR AU NZ RU BY UA CN TW PF RE NC GL FO ZA BR CA PM IN HK KP".Split(' ').Select(CountryCode.Of)];

    private static readonly PolicyAction[] Actions =
        [PolicyAction.PartnershipInvite, PolicyAction.PartnershipAccept, PolicyAction.RelationRequest, PolicyAction.RelationAccept, PolicyAction.OrderPlace];

    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Changed = new(2023, 10, 12, 0, 0, 0, TimeSpan.Zero);
    private static readonly int Minutes = (int)(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero) - First).TotalMinutes;

    private static readonly PolicyPack[] Packs =
        [.. PolicyPacks.Shipped, .. PolicyPacks.Shipped.Select(pack => pack with { UsGovMultiPartner = false, UsGovIndirectModel = false })];

    public (PolicyQuery Query, PolicyPack Pack) Next()
    {
        var (action, at, seller) = (Any(Actions), At(), Party(TenantKind.CspTransaction));
        var isUnnamed = Seldom() && action is PolicyAction.PartnershipInvite or PolicyAction.RelationRequest;
        var query = new PolicyQuery(action, seller, at)
        {
            Buyer = isUnnamed ? null : Other(seller),
            Roles = Seldom() ? (Roles)random.Next(2048) : Roles.GlobalAdmin,
            Relation = Mostly(),
            CustomerAgreement = Mostly(),
            Link = new LinkFacts(Mostly(), Seldom() ? at.AddMinutes(random.Next(-1, 2)) : at.AddDays(3), Seldom(), Seldom() ? DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Next(-1, 2)) : null),
            Consent = new ConsentFacts(Mostly(), Seldom()),
            AdministeredService = Seldom() ? OfferFamily.Azure : null,
            ResellersOfSeller = random.Next(8),
            OtherPartnersOfBuyer = random.Next(3),
        };
        return (WithLinks(query), Any(Packs));
    }

    private PolicyQuery WithLinks(PolicyQuery query)
    {
        var link = random.Next(8);
        var isOrder = query.Action is PolicyAction.OrderPlace;
        return query with
        {
            Partnership = link is 0,
            PartnershipElsewhere = link is 1,
            Order = isOrder ? new OrderFacts(Recorded(query), IsSharedServicesOffer: random.Next(2) is 0) : OrderFacts.Plain,
            Together = isOrder || !Seldom() ? null : new TogetherFacts(Any(Enum.GetValues<LinkPart>()), Mostly() ? Party(TenantKind.CspTransaction) : null, Mostly()),
        };
    }

    private OrganizationId? Recorded(PolicyQuery query) => random.Next(4) switch
    {
        0 => query.Buyer!.Organization,
        1 => Organization(random.Next(6)),
        _ => null,
    };

    // Half of them sell from the same place, so that something else decides.
    private PartyFacts Other(PartyFacts seller)
    {
        var other = Party(random.Next(2) is 0 ? TenantKind.Customer : TenantKind.PartnerCorporate);
        return random.Next(2) is 0 ? other : other with { Country = seller.Country, Cloud = seller.Cloud };
    }

    private PartyFacts Party(TenantKind likely) => new(
        Organization(random.Next(6)), new CompanyName("Hanbit Distribution", null), new TenantId(new Guid(random.Next(9), 2, 0, new byte[8])),
        random.Next(2) is 0 ? likely : Any(Enum.GetValues<TenantKind>()))
    {
        Tier = Any(Enum.GetValues<Tier>()),
        Enrollment = Seldom() ? EnrollmentStatus.PendingVerification : Mostly() ? EnrollmentStatus.Active : Seldom() ? null : Any(Enum.GetValues<EnrollmentStatus>()),
        AgreementSigned = Mostly(),
        KindIsEvidenced = Mostly(),
        Country = Seldom() ? Any(TwoLetters) : Any(Likely),
        Cloud = Mostly() ? CloudInstance.Global : Any(Enum.GetValues<CloudInstance>()),
        Group = Seldom() ? new CorporateGroupId(new Guid(random.Next(2), 9, 0, new byte[8])) : null,
        IsCspPartner = random.Next(2) is 0,
        Vetting = Mostly() ? Vetting.Cleared : Any(Enum.GetValues<Vetting>()),
    };

    // Any minute of eight years, seen from any clock; one in twelve around the midnight that moved the markets.
    private DateTimeOffset At() => (Seldom() ? Changed.AddMinutes(random.Next(-90, 90)) : First.AddMinutes(random.Next(Minutes)))
        .ToOffset(TimeSpan.FromHours(random.Next(-12, 15)));

    private static OrganizationId Organization(int number) => new(new Guid(number, 1, 0, new byte[8]));

    private bool Mostly() => random.Next(12) > 0;

    private bool Seldom() => random.Next(12) is 0;

    private T Any<T>(T[] of) => of[random.Next(of.Length)];
}
